package cn.jifenbu.claims.notice;

import cn.jifenbu.claims.model.ClaimTransition;
import cn.jifenbu.claims.model.StepReason;
import cn.jifenbu.claims.store.ClaimHistory;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.refusal.ClaimRefusal.UnknownClaim;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.NoticeRefusal.AmendedPointsMissing;
import cn.jifenbu.refusal.NoticeRefusal.ObjectionAlreadyResolved;
import cn.jifenbu.refusal.NoticeRefusal.ObjectionTooLate;
import cn.jifenbu.refusal.NoticeRefusal.ResolverRaisedTheObjection;
import cn.jifenbu.refusal.NoticeRefusal.UnknownObjection;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Objections to claims on notice: raised by anyone of the village, resolved by somebody who did not check the claim.
@ApplicationScoped
public class Objections {

    private final VillageLock villages;
    private final ClaimRepository claims;
    private final ClaimHistory steps;
    private final CloseNotices notices;
    private final Households households;
    private final EntityManager db;
    private final BusinessClock clock;

    Objections(VillageLock villages, ClaimRepository claims, ClaimHistory steps, CloseNotices notices, Households households,
            EntityManager db,
            BusinessClock clock) {
        this.villages = villages;
        this.claims = claims;
        this.steps = steps;
        this.notices = notices;
        this.households = households;
        this.db = db;
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
        if (!noticeOf(row).closesAt.isAfter(clock.now())) throw new RefusedException(new ObjectionTooLate());
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
        db.persist(objection);
        return ClaimObjection.of(objection);
    }

    private UUID paperObjector(VillageId village, Actor actor, HouseholdId household) {
        if (!Permission.OBJECT.grantedTo(actor, village)) throw new RefusedException(new OutOfScope());
        return households.require(village, household).id().value();
    }

    /// A claim that stands goes back on the board, or is posted at once when the board has been taken down meanwhile.
    /// `points` is the new number for AMENDED and null otherwise.
    @Transactional
    public ClaimObjection resolve(VillageId village, UUID id, ObjectionState how, Integer points, String resolution,
            Actor actor) {
        villages.lock(village);
        var objection = db.find(ObjectionRow.class, VillageKey.of(village, id));
        if (objection == null) throw new RefusedException(new UnknownObjection());
        if (objection.state != ObjectionState.OPEN) {
            throw new RefusedException(new ObjectionAlreadyResolved(objection.state.name()));
        }
        var claim = claims.require(village, objection.claimId);
        if (how == ObjectionState.AMENDED && (points == null || points == claim.points)) {
            throw new RefusedException(new AmendedPointsMissing());
        }
        var objector = objection.onBehalfOf == null ? null : new HouseholdId(objection.onBehalfOf);
        if (objector != null) Recusal.require(actor, village, objector);
        if (actor.person().equals(objection.raisedBy)) throw new RefusedException(new ResolverRaisedTheObjection());
        steps.apply(claim, step(how), actor, new StepReason(resolution, null));
        if (how == ObjectionState.AMENDED) claim.points = points;
        objection.state = how;
        objection.resolution = resolution;
        objection.points = how == ObjectionState.AMENDED ? points : null;
        objection.resolvedBy = actor.person();
        objection.resolvedAt = clock.now();
        if (how != ObjectionState.CANCELLED && noticeOf(claim).state == NoticeRow.State.CLOSED) {
            notices.post(village, List.of(claim));
        }
        return ClaimObjection.of(objection);
    }

    /// Oldest first.
    @Transactional
    public List<ClaimObjection> list(VillageId village, ObjectionState state, int limit) {
        return db.createQuery("from ObjectionRow where villageId = ?1 and state = ?2 order by raisedAt, id", ObjectionRow.class)
                .setParameter(1, village.value()).setParameter(2, state).setMaxResults(limit).getResultStream()
                .map(ClaimObjection::of).toList();
    }

    private NoticeRow noticeOf(ClaimRow claim) {
        return db.find(NoticeRow.class, new VillageKey(claim.villageId, claim.noticeId));
    }

    private static ClaimTransition step(ObjectionState how) {
        return switch (how) {
            case UPHELD -> ClaimTransition.UPHOLD;
            case AMENDED -> ClaimTransition.AMEND;
            case CANCELLED -> ClaimTransition.CANCEL;
            case OPEN -> throw new IllegalArgumentException("an objection is not resolved by leaving it open");
        };
    }
}
