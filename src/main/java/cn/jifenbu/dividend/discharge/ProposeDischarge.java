package cn.jifenbu.dividend.discharge;

import cn.jifenbu.dividend.goodscredit.SpendGoodsCredit;
import cn.jifenbu.dividend.model.DischargeKind;
import cn.jifenbu.dividend.model.DischargeState;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.dividend.store.ShareRow;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.refusal.PayoutRefusal.DischargeOpen;
import cn.jifenbu.refusal.PayoutRefusal.NothingToSettle;
import cn.jifenbu.refusal.PayoutRefusal.ReceiverMissing;
import cn.jifenbu.refusal.PayoutRefusal.ResolutionMissing;
import cn.jifenbu.refusal.PayoutRefusal.UnknownShare;
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

/// One person writes down how a household's money is to be settled; another confirms it ([DecideDischarge]). One at a time for
/// a share.
@ApplicationScoped
public class ProposeDischarge {

    private final VillageLock villages;
    private final RunRepository runs;
    private final ShareRepository shares;
    private final DischargeRepository discharges;
    private final DischargeViews views;
    private final SpendGoodsCredit credit;
    private final BusinessClock clock;

    ProposeDischarge(VillageLock villages, RunRepository runs, ShareRepository shares, DischargeRepository discharges,
            DischargeViews views, SpendGoodsCredit credit, BusinessClock clock) {
        this.villages = villages;
        this.runs = runs;
        this.shares = shares;
        this.discharges = discharges;
        this.views = views;
        this.credit = credit;
        this.clock = clock;
    }

    /// `resolution` is what a waiver rests on, `receivedBy` who signs for cash.
    public record NewDischarge(HouseholdId household, DischargeKind kind, String reason, String resolution,
            String receivedBy) {}

    /// @throws RefusedException UnknownRun, WrongRunState, UnknownShare, OwnHousehold, PaymentAlreadyRecorded, NothingToSettle,
    ///         ResolutionMissing, ReceiverMissing or DischargeOpen
    @Transactional
    public Discharge propose(VillageId village, UUID id, NewDischarge request, Actor actor) {
        villages.lock(village);
        var run = runs.require(village, id);
        run.toRun().pay();
        Recusal.require(actor, village, request.household());
        var share = shares.find(run, List.of(request.household().value())).get(request.household().value());
        if (share == null) throw new RefusedException(new UnknownShare());
        long fen = open(share, request.kind());
        if (fen == 0) throw new RefusedException(new NothingToSettle());
        if (request.kind() == DischargeKind.WAIVE && request.resolution() == null) {
            throw new RefusedException(new ResolutionMissing());
        }
        if (request.kind() == DischargeKind.CASH && request.receivedBy() == null) {
            throw new RefusedException(new ReceiverMissing());
        }
        if (discharges.open(share)) throw new RefusedException(new DischargeOpen());
        var row = row(share, request, actor);
        row.amountFen = fen;
        discharges.persist(row);
        return views.of(row, share, actor);
    }

    /// What a discharge of this kind would settle now.
    ///
    /// @throws RefusedException PaymentAlreadyRecorded
    long open(ShareRow share, DischargeKind kind) {
        if (kind.endsCredit(share.payment)) {
            return credit.balance(new VillageId(share.villageId), new HouseholdId(share.householdId));
        }
        kind.event().requireFrom(share.payment);
        return share.money().restFen();
    }

    private DischargeRow row(ShareRow share, NewDischarge request, Actor actor) {
        var row = new DischargeRow();
        row.villageId = share.villageId;
        row.id = UUID.randomUUID();
        row.runId = share.runId;
        row.householdId = share.householdId;
        row.kind = request.kind();
        row.state = DischargeState.PROPOSED;
        row.reason = request.reason();
        row.resolution = request.resolution();
        row.receivedBy = request.receivedBy();
        row.proposedBy = actor.person();
        row.proposedAt = clock.now();
        return row;
    }

    /// Of a run, the newest first.
    ///
    /// @throws RefusedException UnknownRun
    @Transactional
    public List<Discharge> list(VillageId village, UUID id, Actor actor) {
        var run = runs.require(village, id);
        var rows = discharges.list(run);
        var found = shares.find(run, rows.stream().map(row -> row.householdId).distinct().toList());
        return rows.stream().map(row -> views.of(row, found.get(row.householdId), actor)).toList();
    }
}
