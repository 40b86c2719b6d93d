package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.entry.AssessClaim.Check;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.ClaimTransition;
import cn.jifenbu.claims.store.ClaimHistory;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.claims.store.ClaimView;
import cn.jifenbu.claims.store.ClaimViews;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/// Enters a claim and submits it: online by a villager of the household, offline by a coordinator, whose entry is the
/// first check at the same time, or by a village admin.
@ApplicationScoped
public class SubmitClaim {
    private final VillageLock villages;
    private final EnterClaims enter;
    private final ReassessClaim reassess;
    private final JudgeRaise judge;
    private final ClaimRepository claims;
    private final ClaimHistory steps;
    private final ClaimViews views;

    SubmitClaim(VillageLock villages, EnterClaims enter, ReassessClaim reassess, JudgeRaise judge, ClaimRepository claims,
            ClaimHistory steps,
            ClaimViews views) {
        this.villages = villages;
        this.enter = enter;
        this.reassess = reassess;
        this.judge = judge;
        this.claims = claims;
        this.steps = steps;
        this.views = views;
    }

    /// Enters a claim; a draft is not yet checked against caps and photos and waits for `submit`.
    @Transactional
    public ClaimView enter(VillageId village, NewClaim claim, boolean draft, Actor actor) {
        var batch = enter.assess(village, List.of(claim.asDraft(draft)), null, actor);
        var only = batch.outcomes().getFirst();
        if (only.refusal() != null) throw new RefusedException(only.refusal());
        enter.write(village, batch, actor);
        return views.of(only.row(), only.household());
    }

    /// Submits a draft or a returned claim, for which the same is asked as for one that comes in now. One that is already on
    /// its way is answered as it is.
    @Transactional
    public ClaimView submit(VillageId village, UUID id, Actor actor) {
        villages.lock(village);
        var row = claims.require(village, id);
        ClaimHistory.requireInvolved(row, actor);
        boolean onItsWay = EnumSet.of(ClaimState.SUBMITTED, ClaimState.FIRST_CHECKED).contains(row.state);
        if (!onItsWay || !actor.person().equals(row.submittedBy)) {
            if (row.correctsEntryNo == null) send(village, row, actor);
            else sendCorrection(village, row, actor);
        }
        return views.of(village, row);
    }

    /// Nobody but who asked for it hands a correction in again, or they could approve what they asked for.
    private void sendCorrection(VillageId village, ClaimRow row, Actor actor) {
        steps.apply(row, ClaimTransition.SUBMIT, actor);
        if (!actor.person().equals(row.submittedBy)) throw new RefusedException(new OutOfScope());
        var judgement = judge.judge(row, row.points, claims.ofEntry(village, row.correctsEntryNo).id);
        row.twoApprovals = judgement.twoApprovals();
        row.dueOn = judgement.dueOn();
    }

    /// What was written down earlier, assessed by what has been claimed meanwhile.
    private void send(VillageId village, ClaimRow row, Actor actor) {
        steps.requireMay(row, ClaimTransition.SUBMIT, actor);
        boolean own = actor.isMemberOf(village, new HouseholdId(row.householdId));
        var checks = own ? EnumSet.of(Check.COMPLETE) : EnumSet.allOf(Check.class);
        var assessed = reassess.asItStands(row, checks, actor);
        if (row.amendedBy != null) judge.judge(row, row.points, row.id);
        // from the state it is in, be it a draft or returned
        steps.follow(row, assessed.states().subList(1, assessed.states().size()), actor);
        row.submittedBy = actor.person();
        row.submittedAt = assessed.row().submittedAt;
        row.firstCheckedBy = assessed.row().firstCheckedBy;
        row.dueOn = assessed.row().dueOn;
    }
}
