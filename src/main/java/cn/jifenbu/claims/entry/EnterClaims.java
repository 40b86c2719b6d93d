package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.entry.InsertClaims.Made;
import cn.jifenbu.claims.entry.JudgeClaim.Check;
import cn.jifenbu.claims.reviewers.Covers;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.claims.store.ClaimRows;
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
    private final SetTheDesk desks;
    private final InsertClaims insert;
    private final ClaimRows claims;
    private final Covers covers;
    private final BusinessClock clock;

    EnterClaims(VillageLock villages, SetTheDesk desks, InsertClaims insert, ClaimRows claims, Covers covers,
            BusinessClock clock) {
        this.villages = villages;
        this.desks = desks;
        this.insert = insert;
        this.claims = claims;
        this.covers = covers;
        this.clock = clock;
    }

    /// What became of one: its row, or why not. `before`: a device had sent it already.
    public record Outcome(ClaimRow row, Household household, boolean before, Refusal refusal) {}

    /// In the order of `wanted`; nothing is written yet.
    public record Judged(List<Outcome> outcomes, List<Made> made) {
        public boolean hasRefusals() {
            return outcomes.stream().anyMatch(o -> o.refusal != null);
        }

        public long points() {
            return made.stream().mapToLong(m -> m.row().points).sum();
        }
    }

    public Judged judge(VillageId village, List<NewClaim> wanted, UUID sheet, Actor actor) {
        villages.lock(village);
        var desk = desks.of(village, wanted);
        var judge = new JudgeClaim(desk, village, covers.extend(village, actor), clock.now());
        var made = new ArrayList<Made>();
        var outcomes = new ArrayList<Outcome>();
        for (var claim : wanted) {
            try {
                var before = claim.clientKey() == null ? null : desk.entered().get(claim.clientKey());
                outcomes.add(before != null ? again(village, claim, before, desk) : enter(claim, judge, sheet, made, desk));
            } catch (RefusedException refused) {
                outcomes.add(new Outcome(null, null, false, refused.refusal()));
            }
        }
        return new Judged(outcomes, made);
    }

    public void write(VillageId village, Judged judged, Actor actor) {
        insert.write(village, judged.made, actor, clock.now());
    }

    private static Outcome enter(NewClaim claim, JudgeClaim judge, UUID sheet, List<Made> made, Desk desk) {
        var checks = claim.draft() ? EnumSet.of(Check.CHANNEL) : EnumSet.allOf(Check.class);
        var entered = judge.judge(claim, UUID.randomUUID(), checks);
        entered.row().sheetId = sheet;
        made.add(entered);
        if (claim.clientKey() != null) desk.entered().put(claim.clientKey(), entered.row());
        return new Outcome(entered.row(), desk.household(claim), false, null);
    }

    /// The same key and the same claim: it is there. Another claim under the key is refused.
    private Outcome again(VillageId village, NewClaim claim, ClaimRow known, Desk desk) {
        var row = known.ruleId == null ? claims.require(village, known.id) : known;
        var household = desk.household(claim);
        boolean same = row.householdId.equals(household.id().value()) && row.ruleId.equals(claim.ruleId())
                && row.happenedOn.equals(claim.happenedOn()) && row.quantity == claim.quantity()
                && row.event.equals(claim.event());
        if (!same) throw new RefusedException(new ClientKeyReused());
        return new Outcome(row, household, true, null);
    }
}
