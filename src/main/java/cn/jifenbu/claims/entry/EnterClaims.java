package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.entry.AssessClaim.Check;
import cn.jifenbu.claims.reviewers.ReviewSubstitutes;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.household.Household;
import cn.jifenbu.refusal.ClaimRefusal.ClientKeyReused;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/// Enters claims, one or ten thousand of them, each assessed on its own and counted against those before it.
@ApplicationScoped
public class EnterClaims {
    private final VillageLock villages;
    private final LoadClaimContext contexts;
    private final InsertClaimsStatement insert;
    private final ClaimRepository repository;
    private final ReviewSubstitutes substitutes;
    private final BusinessClock clock;

    EnterClaims(VillageLock villages, LoadClaimContext contexts, InsertClaimsStatement insert, ClaimRepository repository,
            ReviewSubstitutes substitutes,
            BusinessClock clock) {
        this.villages = villages;
        this.contexts = contexts;
        this.insert = insert;
        this.repository = repository;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    /// What became of one: its row, or why not. `before`: a device had sent it already.
    public record EntryResult(ClaimRow row, Household household, boolean before, Refusal refusal) {}

    /// In the order of the claims; nothing is written yet.
    public record AssessmentBatch(List<EntryResult> outcomes, List<AssessedClaim> accepted) {
        public boolean hasRefusals() {
            return outcomes.stream().anyMatch(o -> o.refusal != null);
        }

        public long points() {
            return accepted.stream().mapToLong(c -> c.row().points).sum();
        }
    }

    public AssessmentBatch assess(VillageId village, List<NewClaim> claims, UUID sheet, Actor actor) {
        villages.lock(village);
        var context = contexts.load(village, claims);
        var assessment = new AssessClaim(context, village, substitutes.withSubstitutions(village, actor), clock.now());
        var accepted = new ArrayList<AssessedClaim>();
        var outcomes = new ArrayList<EntryResult>();
        for (var claim : claims) {
            try {
                var before = claim.clientKey() == null ? null : context.entered().get(claim.clientKey());
                outcomes.add(before != null ? resubmit(village, claim, before, context)
                        : enter(claim, assessment, sheet, accepted, context));
            } catch (RefusedException refused) {
                outcomes.add(new EntryResult(null, null, false, refused.refusal()));
            }
        }
        return new AssessmentBatch(outcomes, accepted);
    }

    public void write(VillageId village, AssessmentBatch batch, Actor actor) {
        insert.write(village, batch.accepted, actor, clock.now());
    }

    private static EntryResult enter(NewClaim claim, AssessClaim assessment, UUID sheet, List<AssessedClaim> accepted,
            ClaimContext context) {
        var checks = claim.draft() ? EnumSet.of(Check.CHANNEL) : EnumSet.allOf(Check.class);
        var entered = assessment.assess(claim, UUID.randomUUID(), checks);
        entered.row().sheetId = sheet;
        accepted.add(entered);
        if (claim.clientKey() != null) context.entered().put(claim.clientKey(), entered.row());
        return new EntryResult(entered.row(), context.household(claim), false, null);
    }

    /// The same key and the same claim: it is there. Another claim under the key is refused.
    private EntryResult resubmit(VillageId village, NewClaim claim, ClaimRow known, ClaimContext context) {
        var row = known.ruleId == null ? repository.require(village, known.id) : known;
        var household = context.household(claim);
        boolean same = row.householdId.equals(household.id().value()) && row.ruleId.equals(claim.ruleId())
                && row.happenedOn.equals(claim.happenedOn()) && row.quantity == claim.quantity()
                && row.event.equals(claim.event());
        if (!same) throw new RefusedException(new ClientKeyReused());
        return new EntryResult(row, household, true, null);
    }
}
