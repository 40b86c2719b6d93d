package cn.jifenbu.claims.notice;

import cn.jifenbu.claims.entry.JudgeRaise;
import cn.jifenbu.claims.model.ClaimTransition;
import cn.jifenbu.claims.model.StepReason;
import cn.jifenbu.claims.store.ClaimHistory;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.ledger.model.PointsGate;
import cn.jifenbu.refusal.ClaimRefusal.UnknownClaim;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.NoticeRefusal.AmendedPointsMissing;
import cn.jifenbu.refusal.NoticeRefusal.ObjectionAlreadyResolved;
import cn.jifenbu.refusal.NoticeRefusal.ObjectionTooLate;
import cn.jifenbu.refusal.NoticeRefusal.ResolverRaisedTheObjection;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Objections to claims on notice: raised by anyone of the village, resolved by somebody who did not check the claim.
@ApplicationScoped
public class Objections {

    private final VillageLock villages;
    private final ClaimRepository claims;
    private final ClaimHistory steps;
    private final JudgeRaise judge;
    private final CloseNotices close;
    private final Households households;
    private final NoticeRepository notices;
    private final ObjectionRepository objections;
    private final BusinessClock clock;

    Objections(VillageLock villages, ClaimRepository claims, ClaimHistory steps, JudgeRaise judge, CloseNotices close,
            Households households,
            NoticeRepository notices, ObjectionRepository objections, BusinessClock clock) {
        this.villages = villages;
        this.claims = claims;
        this.steps = steps;
        this.judge = judge;
        this.close = close;
        this.households = households;
        this.notices = notices;
        this.objections = objections;
        this.clock = clock;
    }

    @Transactional
    public ClaimObjection raise(VillageId village, UUID claim, Actor actor, String reason) {
        return raise(village, claim, actor, reason, null);
    }

    /// `onBehalfOf` is the household that objected on paper, through the coordinator who writes it down; null online.
    ///
    /// @throws RefusedException UnknownClaim, WrongState, ObjectionTooLate, OutOfScope, UnknownHousehold
    @Transactional
    public ClaimObjection raise(VillageId village, UUID claim, Actor actor, String reason, HouseholdId onBehalfOf) {
        villages.lock(village);
        var row = claims.require(village, claim);
        // what has not been on the board is not public: it answers like a claim that does not exist
        if (row.noticeId == null) throw new RefusedException(new UnknownClaim());
        steps.apply(row, ClaimTransition.OBJECT, actor);
        if (!notices.of(row).closesAt.isAfter(clock.now())) throw new RefusedException(new ObjectionTooLate());
        var objection = new ObjectionRow();
        objection.villageId = village.value();
        objection.id = UUID.randomUUID();
        objection.claimId = claim;
        objection.state = ObjectionState.OPEN;
        objection.reason = reason;
        objection.onBehalfOf = onBehalfOf == null ? null : paperObjector(village, actor, onBehalfOf);
        objection.channel = onBehalfOf == null ? ObjectionRow.ObjectionChannel.ONLINE : ObjectionRow.ObjectionChannel.PAPER;
        objection.raisedBy = actor.person();
        objection.raisedAt = clock.now();
        objections.persist(objection);
        return ClaimObjection.of(objection);
    }

    private UUID paperObjector(VillageId village, Actor actor, HouseholdId household) {
        HouseholdAccess.requireForAll(Permission.OBJECT, actor, village);
        var family = households.require(village, household);
        if (!Permission.OBJECT.grantedTo(actor, village, family.group())) throw new RefusedException(new OutOfScope());
        return family.id().value();
    }

    /// A claim that stands goes back on the board, or is posted at once when the board has been taken down meanwhile. With
    /// fewer points it waits for a notice of its own; with more it is approved anew, by others than who amended it.
    /// `points` is the new number for AMENDED and null otherwise.
    @Transactional
    public ClaimObjection resolve(VillageId village, UUID id, ObjectionState outcome, Integer points, String resolution,
            Actor actor) {
        villages.lock(village);
        var objection = objections.require(village, id);
        if (objection.state != ObjectionState.OPEN) {
            throw new RefusedException(new ObjectionAlreadyResolved(objection.state.name()));
        }
        var claim = claims.require(village, objection.claimId);
        if (outcome == ObjectionState.AMENDED && (points == null || points == claim.points || claim.takesBack(points))) {
            throw new RefusedException(new AmendedPointsMissing());
        }
        var objector = objection.onBehalfOf == null ? null : new HouseholdId(objection.onBehalfOf);
        if (objector != null) Recusal.require(actor, village, objector);
        if (actor.person().equals(objection.raisedBy)) throw new RefusedException(new ResolverRaisedTheObjection());
        steps.apply(claim, step(outcome, claim, points), actor, new StepReason(resolution, null));
        if (outcome == ObjectionState.AMENDED) amend(village, claim, points, actor);
        objection.state = outcome;
        objection.resolution = resolution;
        objection.points = outcome == ObjectionState.AMENDED ? points : null;
        objection.resolvedBy = actor.person();
        objection.resolvedAt = clock.now();
        if (outcome == ObjectionState.UPHELD && notices.of(claim).state == NoticeRow.State.CLOSED) {
            close.post(village, claim.noticeId, List.of(claim));
        }
        return ClaimObjection.of(objection);
    }

    /// What hung on the board stays there, marked, as what it was.
    private void amend(VillageId village, ClaimRow claim, int points, Actor actor) {
        boolean raised = PointsGate.raises(claim.points, points);
        if (claim.correctsEntryNo == null) claim.pointsBefore = claim.points;
        claim.amendedBy = actor.person();
        claim.noticeId = null;
        if (raised) {
            claim.judgeAnew();
            claim.twoApprovals = judge.judge(claim, points, replaced(village, claim)).twoApprovals();
        }
        claim.points = points;
    }

    private UUID replaced(VillageId village, ClaimRow claim) {
        return claim.correctsEntryNo == null ? claim.id : claims.ofEntry(village, claim.correctsEntryNo).id;
    }

    /// Oldest first.
    @Transactional
    public List<ClaimObjection> list(VillageId village, ObjectionState state, int limit) {
        return objections.oldest(village, state, limit).stream().map(ClaimObjection::of).toList();
    }

    private static ClaimTransition step(ObjectionState outcome, ClaimRow claim, Integer points) {
        return switch (outcome) {
            case UPHELD -> ClaimTransition.UPHOLD;
            case AMENDED -> PointsGate.raises(claim.points, points) ? ClaimTransition.RAISE : ClaimTransition.AMEND;
            case CANCELLED -> ClaimTransition.CANCEL;
            case OPEN -> throw new IllegalArgumentException("an objection is not resolved by leaving it open");
        };
    }
}
