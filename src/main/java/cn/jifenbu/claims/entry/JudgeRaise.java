package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.model.Deed;
import cn.jifenbu.claims.store.ClaimHistory;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.ledger.model.PointsGate;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Whether a claim may be worth more than it was entered with, by the rule of its day and the cap, and how many have to
/// approve. The village must be locked.
@ApplicationScoped
public class JudgeRaise {
    private final LoadClaimContext contexts;

    JudgeRaise(LoadClaimContext contexts) {
        this.contexts = contexts;
    }

    /// By when somebody should have looked at it.
    public record Judgement(boolean twoApprovals, LocalDate dueOn) {}

    /// @param replaced the claim that counts until this one is posted in its stead, or this one itself
    /// @throws RefusedException PointsBeyondRule, CapReached
    public Judgement judge(ClaimRow row, int points, UUID replaced) {
        var household = new HouseholdId(row.householdId);
        var asEntered = new NewClaim(row.channel, row.ruleId, household, row.quantity, row.happenedOn, row.event, row.note);
        var context = contexts.load(new VillageId(row.villageId), List.of(asEntered));
        var version = context.catalogue().on(row.happenedOn);
        var deed = new Deed(version.rule(row.ruleId), row.channel, row.quantity, row.happenedOn, row.event);
        PointsGate.requirePossible(points, (long) deed.rule().points() * deed.rule().maxQuantity());
        context.usage().forget(row.householdId, row.id);
        context.usage().forget(row.householdId, replaced);
        deed.checkCap(context.usage().used(row.householdId, deed, version.rules()), points);
        var policy = context.catalogue().policy(context.today());
        return new Judgement(ClaimHistory.twoApprovals(deed.rule(), points, policy),
                context.today().plusDays(policy.review().dueDays()));
    }
}
