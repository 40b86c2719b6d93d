package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.entry.AssessClaim.Check;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.store.ClaimHistory;
import cn.jifenbu.claims.store.ClaimPhotos;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.claims.store.ClaimView;
import cn.jifenbu.claims.store.ClaimViews;
import cn.jifenbu.refusal.ClaimRefusal.CorrectionNotAmended;
import cn.jifenbu.refusal.ClaimRefusal.WrongState;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/// Changes a draft or a returned claim, which its claimant then submits. The rule and the household stay: for others it
/// is another claim.
@ApplicationScoped
public class AmendClaim {
    private final VillageLock villages;
    private final ClaimRepository claims;
    private final ReassessClaim reassess;
    private final ClaimPhotos photos;
    private final ClaimViews views;
    private final BusinessClock clock;

    AmendClaim(VillageLock villages, ClaimRepository claims, ReassessClaim reassess, ClaimPhotos photos, ClaimViews views,
            BusinessClock clock) {
        this.villages = villages;
        this.claims = claims;
        this.reassess = reassess;
        this.photos = photos;
        this.views = views;
        this.clock = clock;
    }

    public record Amendment(int quantity, LocalDate happenedOn, String event, String note, List<UUID> evidence) {}

    /// @throws RefusedException UnknownClaim, WrongState, CorrectionNotAmended, OutOfScope, and what entering it could meet
    @Transactional
    public ClaimView amend(VillageId village, UUID id, Amendment amendment, Actor actor) {
        villages.lock(village);
        var row = claims.require(village, id);
        ClaimHistory.requireInvolved(row, actor);
        if (!EnumSet.of(ClaimState.DRAFT, ClaimState.RETURNED).contains(row.state)) {
            throw new RefusedException(new WrongState(row.state.name(), "MEND"));
        }
        if (row.correctsEntryNo != null) throw new RefusedException(new CorrectionNotAmended());
        boolean own = actor.isMemberOf(village, new HouseholdId(row.householdId));
        if (!own && !actor.person().equals(row.submittedBy)) throw new RefusedException(new OutOfScope());
        var amended = new NewClaim(row.channel, row.ruleId, new HouseholdId(row.householdId), null, amendment.quantity(), null,
                amendment.happenedOn(), amendment.event(), amendment.note(), amendment.evidence(), null, true);
        var assessed = reassess.as(amended, row, EnumSet.of(Check.CHANNEL), actor);
        row.quantity = assessed.row().quantity;
        row.points = assessed.row().points;
        row.versionNo = assessed.row().versionNo;
        row.twoApprovals = assessed.row().twoApprovals;
        row.amendedBy = null;
        row.happenedOn = amendment.happenedOn();
        row.event = amendment.event();
        row.note = amendment.note();
        row.changedAt = clock.now();
        photos.replace(row, assessed.photos());
        return views.withSteps(village, row);
    }
}
