package cn.jifenbu.dividend.store;

import cn.jifenbu.dividend.model.RunKind;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.refusal.DividendRefusal.UnknownRun;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

@ApplicationScoped
public class RunRepository implements VillageRepository<RunRow> {

    public RunRow require(VillageId village, UUID id) {
        return find(village, id).orElseThrow(() -> new RefusedException(new UnknownRun()));
    }

    /// The year's run that counts: adjustments and withdrawn runs stand beside it.
    public Optional<RunRow> ofYear(VillageId village, int year) {
        return find("villageId = ?1 and year = ?2 and kind = ?3 and state <> ?4", village.value(), year, RunKind.YEAR_END,
                RunState.CANCELLED).firstResultOptional();
    }

    public boolean openAdjustment(VillageId village, int year) {
        return count("villageId = ?1 and year = ?2 and kind = ?3 and state not in ?4 and state <> ?5", village.value(), year,
                RunKind.ADJUSTMENT, RunState.GRANTED, RunState.CANCELLED) > 0;
    }

    /// A year is open until its run is frozen, and again while an adjustment of it is a draft.
    public boolean isFrozen(VillageId village, int year) {
        return ofYear(village, year).filter(run -> run.state != RunState.DRAFT).isPresent()
                && count("villageId = ?1 and year = ?2 and state = ?3", village.value(), year, RunState.DRAFT) == 0;
    }

    /// The year's runs that gave something before an adjustment, in their order; none before the year's own run.
    public List<RunRow> grantedBefore(RunRow run) {
        if (run.kind == RunKind.YEAR_END) return List.of();
        return list("villageId = ?1 and year = ?2 and runNo < ?3 and state in ?4 order by runNo", run.villageId, run.year,
                run.runNo, RunState.GRANTED);
    }

    public int nextNo(VillageId village, int year) {
        return getEntityManager().createQuery(
                "select coalesce(max(runNo), 0) + 1 from RunRow where villageId = ?1 and year = ?2", Integer.class)
                .setParameter(1, village.value()).setParameter(2, year).getSingleResult();
    }

    /// Newest first, below the cursor `before` ([DividendRun#cursor]).
    public List<RunRow> newest(VillageId village, int before, int limit) {
        return find("villageId = ?1 and year * 1000 + runNo < ?2 order by year desc, runNo desc", village.value(), before)
                .page(0, limit).list();
    }

    public List<RunRow> onBoard(VillageId village, int before, int limit) {
        return find("villageId = ?1 and year * 1000 + runNo < ?2 and state in ?3 order by year desc, runNo desc",
                village.value(), before, RunState.ON_BOARD).page(0, limit).list();
    }

    /// The newest year whose points have been settled by a run in one of these villages.
    public OptionalInt newestSettledYear(List<VillageId> villages) {
        var year = getEntityManager()
                .createQuery("select max(year) from RunRow where villageId in ?1 and state <> ?2", Integer.class)
                .setParameter(1, villages.stream().map(VillageId::value).toList()).setParameter(2, RunState.DRAFT)
                .getSingleResult();
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }

    /// As it is now, after it was written by plain SQL.
    public void refresh(RunRow run) {
        getEntityManager().refresh(run);
    }
}
