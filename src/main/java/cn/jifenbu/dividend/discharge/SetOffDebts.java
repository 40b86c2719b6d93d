package cn.jifenbu.dividend.discharge;

import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.dividend.store.ShareHistory;
import cn.jifenbu.dividend.store.ShareHistory.Why;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.dividend.store.ShareRow;
import cn.jifenbu.household.Successors;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.UUID;

/// Takes what a household owes off what it is owed, no more than there is of either; both shares keep a line of it. The village
/// must be locked.
@ApplicationScoped
public class SetOffDebts {

    private final RunRepository runs;
    private final ShareRepository shares;
    private final ShareHistory history;
    private final DischargeRepository discharges;
    private final Successors successors;

    SetOffDebts(RunRepository runs, ShareRepository shares, ShareHistory history, DischargeRepository discharges,
            Successors successors) {
        this.runs = runs;
        this.shares = shares;
        this.history = history;
        this.discharges = discharges;
        this.successors = successors;
    }

    /// From the money of a run that has just been confirmed, before anybody is paid; the oldest debts first.
    public void take(RunRow run, Actor actor) {
        var debts = new ArrayList<>(shares.toSetOff(new VillageId(run.villageId)));
        if (debts.isEmpty()) return;
        debts.sort(Comparator.comparing(this::age));
        var owed = shares.find(run, debts.stream().map(debt -> debtor(debt).value()).distinct().toList());
        for (var debt : debts) {
            var share = owed.get(debtor(debt).value());
            if (share != null) setOff(debt, share, discharges.orderOf(debt), actor);
        }
    }

    /// From older money of the household that no bank holds an order over; the oldest first.
    void takeFromWhatRests(ShareRow debt, UUID discharge, Actor actor) {
        var village = new VillageId(debt.villageId);
        shares.find(village, successors.line(village, debtor(debt))).stream()
                .filter(share -> Payment.AT_REST.contains(share.payment)).sorted(Comparator.comparing(this::age))
                .forEach(share -> setOff(debt, share, discharge, actor));
    }

    /// Who stands for the household that owes.
    private HouseholdId debtor(ShareRow debt) {
        return successors.orItself(new VillageId(debt.villageId), new HouseholdId(debt.householdId));
    }

    private void setOff(ShareRow debt, ShareRow owed, UUID discharge, Actor actor) {
        long fen = Math.min(debt.money().debtFen(), owed.money().payableFen());
        if (fen == 0) return;
        history.setOff(debt, fen, new Why(null, null, owed.runId, discharge), actor);
        history.setOff(owed, fen, new Why(null, null, debt.runId, discharge), actor);
    }

    private int age(ShareRow share) {
        var run = runs.findById(new VillageKey(share.villageId, share.runId));
        return run.year * 1000 + run.runNo;
    }
}
