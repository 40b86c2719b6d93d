package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.entry.AssessClaim.Check;
import cn.jifenbu.claims.entry.InsertClaims.AssessedClaim;
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

/// Enters claims, one or ten thousand of them, each judged on its own and counted against those before it.
@ApplicationScoped
public class EnterClaims {
    private final VillageLock villages;
    private final LoadClaimContext desks;
    private final InsertClaims insert;
    private final ClaimRepository claims;
    private final ReviewSubstitutes covers;
    private final BusinessClock clock;

    EnterClaims(VillageLock villages, LoadClaimContext desks, InsertClaims insert, ClaimRepository claims,
            ReviewSubstitutes covers,
            BusinessClock clock) {
        this.villages = villages;
        this.desks = desks;
        this.insert = insert;
        this.claims = claims;
        this.covers = covers;
        this.clock = clock;
    }

    /// What became of one: its row, or why not. `before`: a device had sent it already.
    public record EntryResult(ClaimRow row, Household household, boolean before, Refusal refusal) {}

    /// In the order of `wanted`; nothing is written yet.
    public record AssessmentBatch(List<EntryResult> outcomes, List<AssessedClaim> made) {
        public boolean hasRefusals() {
            return outcomes.stream().anyMatch(o -> o.refusal != null);
        }

        public long points() {
            return made.stream().mapToLong(m -> m.row().points).sum();
        }
    }

    public AssessmentBatch assess(VillageId village, List<NewClaim> wanted, UUID sheet, Actor actor) {
        villages.lock(village);
        var desk = desks.load(village, wanted);
        var judge = new AssessClaim(desk, village, covers.withSubstitutions(village, actor), clock.now());
        var made = new ArrayList<AssessedClaim>();
        var outcomes = new ArrayList<EntryResult>();
        for (var claim : wanted) {
            try {
                var before = claim.clientKey() == null ? null : desk.entered().get(claim.clientKey());
                outcomes.add(before != null ? resubmit(village, claim, before, desk) : enter(claim, judge, sheet, made, desk));
            } catch (RefusedException refused) {
                outcomes.add(new EntryResult(null, null, false, refused.refusal()));
            }
        }
        return new AssessmentBatch(outcomes, made);
    }

    public void write(VillageId village, AssessmentBatch judged, Actor actor) {
        insert.write(village, judged.made, actor, clock.now());
    }

    private static EntryResult enter(NewClaim claim, AssessClaim judge, UUID sheet, List<AssessedClaim> made,
            ClaimContext desk) {
        var checks = claim.draft() ? EnumSet.of(Check.CHANNEL) : EnumSet.allOf(Check.class);
        var entered = judge.assess(claim, UUID.randomUUID(), checks);
        entered.row().sheetId = sheet;
        made.add(entered);
        if (claim.clientKey() != null) desk.entered().put(claim.clientKey(), entered.row());
        return new EntryResult(entered.row(), desk.household(claim), false, null);
    }

    /// The same key and the same claim: it is there. Another claim under the key is refused.
    private EntryResult resubmit(VillageId village, NewClaim claim, ClaimRow known, ClaimContext desk) {
        var row = known.ruleId == null ? claims.require(village, known.id) : known;
        var household = desk.household(claim);
        boolean same = row.householdId.equals(household.id().value()) && row.ruleId.equals(claim.ruleId())
                && row.happenedOn.equals(claim.happenedOn()) && row.quantity == claim.quantity()
                && row.event.equals(claim.event());
        if (!same) throw new RefusedException(new ClientKeyReused());
        return new EntryResult(row, household, true, null);
    }
}
