package cn.jifenbu.dividend.run;

import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Successors;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// Runs and shares, read only. Lists of runs begin with the newest, below the cursor `before`.
@ApplicationScoped
public class ReadDividends {

    private final RunRepository runs;
    private final RunViews views;
    private final ShareRepository shares;
    private final Divisions divisions;
    private final Households households;
    private final Successors successors;

    ReadDividends(RunRepository runs, RunViews views, ShareRepository shares, Divisions divisions, Households households,
            Successors successors) {
        this.runs = runs;
        this.views = views;
        this.shares = shares;
        this.divisions = divisions;
        this.households = households;
        this.successors = successors;
    }

    @Transactional
    public List<DividendRun> runs(VillageId village, int before, int limit) {
        divisions.require(village);
        return runs.newest(village, before, limit).stream().map(views::of).toList();
    }

    /// @throws RefusedException UnknownRun
    @Transactional
    public DividendRun run(VillageId village, UUID id) {
        return views.withSteps(runs.require(village, id));
    }

    /// In the order of their numbers, above `after`.
    ///
    /// @throws RefusedException UnknownRun
    @Transactional
    public List<DividendShare> shares(VillageId village, UUID id, Optional<Payment> payment, int after, int limit) {
        return shares.page(runs.require(village, id), payment, after, limit).stream().map(DividendShare::of).toList();
    }

    /// From the notice on: before it the figures are not settled. With those of households that went into it.
    @Transactional
    public List<HouseholdDividend> ofHousehold(VillageId village, HouseholdId household) {
        households.require(village, household);
        return shares.find(village, successors.line(village, household)).stream()
                .map(share -> HouseholdDividend.of(runs.findById(new VillageKey(share.villageId, share.runId)), share))
                .filter(dividend -> dividend.state().isPublic())
                .sorted(Comparator.comparingInt((HouseholdDividend d) -> DividendRun.cursor(d.year(), d.runNo())).reversed())
                .toList();
    }

    @Transactional
    public List<DividendNotice> notices(VillageId village, int before, int limit) {
        divisions.require(village);
        return runs.onBoard(village, before, limit).stream().map(run -> DividendNotice.of(run, shares.list(run))).toList();
    }

    /// The newest year whose points have been settled by a run in one of these villages.
    @Transactional
    public OptionalInt newestSettledYear(List<VillageId> villages) {
        return runs.newestSettledYear(villages);
    }
}
