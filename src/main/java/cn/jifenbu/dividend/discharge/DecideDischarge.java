package cn.jifenbu.dividend.discharge;

import cn.jifenbu.dividend.goodscredit.CreditUseKind;
import cn.jifenbu.dividend.goodscredit.SpendGoodsCredit;
import cn.jifenbu.dividend.model.DischargeKind;
import cn.jifenbu.dividend.model.DischargeTransition;
import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.store.RunHistory;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.dividend.store.ShareHistory;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.dividend.store.ShareRow;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.refusal.DividendRefusal.SecondPersonNeeded;
import cn.jifenbu.refusal.PayoutRefusal.DischargeOutdated;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Another person than who proposed a discharge confirms it, and it happens; or it is withdrawn, and nothing does.
@ApplicationScoped
public class DecideDischarge {

    private final VillageLock villages;
    private final RunRepository runs;
    private final RunHistory steps;
    private final ShareRepository shares;
    private final ShareHistory history;
    private final DischargeRepository discharges;
    private final DischargeViews views;
    private final ProposeDischarge propose;
    private final SetOffDebts setOffs;
    private final SpendGoodsCredit credit;
    private final BusinessClock clock;

    DecideDischarge(VillageLock villages, RunRepository runs, RunHistory steps, ShareRepository shares, ShareHistory history,
            DischargeRepository discharges, DischargeViews views, ProposeDischarge propose, SetOffDebts setOffs,
            SpendGoodsCredit credit, BusinessClock clock) {
        this.villages = villages;
        this.runs = runs;
        this.steps = steps;
        this.shares = shares;
        this.history = history;
        this.discharges = discharges;
        this.views = views;
        this.propose = propose;
        this.setOffs = setOffs;
        this.credit = credit;
        this.clock = clock;
    }

    /// @throws RefusedException UnknownRun, UnknownDischarge, DischargeAlreadyDecided, OwnHousehold, SecondPersonNeeded,
    ///         PaymentAlreadyRecorded, DischargeOutdated; nothing has changed then
    @Transactional
    public Discharge confirm(VillageId village, UUID id, UUID discharge, Actor actor) {
        villages.lock(village);
        var run = runs.require(village, id);
        var row = discharges.require(village, id, discharge);
        DischargeTransition.CONFIRM.requireFrom(row.state);
        Recusal.require(actor, village, new HouseholdId(row.householdId));
        if (actor.person().equals(row.proposedBy)) throw new RefusedException(new SecondPersonNeeded());
        var share = share(run, row);
        long open = propose.open(share, row.kind);
        if (open != row.amountFen) throw new RefusedException(new DischargeOutdated(open));
        decide(row, DischargeTransition.CONFIRM, null, actor);
        settle(run, share, row, actor);
        return views.of(row, share, actor);
    }

    private void settle(RunRow run, ShareRow share, DischargeRow row, Actor actor) {
        if (row.kind.endsCredit(share.payment)) {
            credit.end(new VillageId(row.villageId), new HouseholdId(row.householdId), row.amountFen,
                    row.kind == DischargeKind.CASH ? CreditUseKind.CASH : CreditUseKind.WAIVED, row.receivedBy, row.id, actor);
            return;
        }
        history.apply(share, row.kind.event(), new ShareHistory.Why(row.reason, null, null, row.id), actor);
        if (share.payment == Payment.TO_SET_OFF) setOffs.takeFromWhatRests(share, row.id, actor);
        if (run.state == RunState.CONFIRMED) steps.apply(run, run.toRun().pay(), actor);
    }

    /// By who proposed it too; `reason` says why it is not to be.
    ///
    /// @throws RefusedException UnknownRun, UnknownDischarge, DischargeAlreadyDecided or OwnHousehold
    @Transactional
    public Discharge withdraw(VillageId village, UUID id, UUID discharge, String reason, Actor actor) {
        villages.lock(village);
        var run = runs.require(village, id);
        var row = discharges.require(village, id, discharge);
        DischargeTransition.WITHDRAW.requireFrom(row.state);
        Recusal.require(actor, village, new HouseholdId(row.householdId));
        decide(row, DischargeTransition.WITHDRAW, reason, actor);
        return views.of(row, share(run, row), actor);
    }

    private void decide(DischargeRow row, DischargeTransition move, String reason, Actor actor) {
        row.state = move.to();
        row.decidedBy = actor.person();
        row.decidedAt = clock.now();
        row.decisionReason = reason;
    }

    private ShareRow share(RunRow run, DischargeRow row) {
        return shares.find(run, List.of(row.householdId)).get(row.householdId);
    }
}
