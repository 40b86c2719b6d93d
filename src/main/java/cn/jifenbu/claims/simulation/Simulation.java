package cn.jifenbu.claims.simulation;

import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.claims.model.CapUsage;
import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.model.Deed;
import cn.jifenbu.refusal.RefusedException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// What last year's claims would have come to under other rules: each deed by the rule of the same id, in the order they
/// were done, within the new caps. A deed whose rule is gone earns nothing.
public final class Simulation {

    private Simulation() {}

    /// A claim that was posted, with the points it was posted with.
    public record PostedClaim(UUID claim, UUID household, String ruleId, ClaimChannel channel, int quantity, LocalDate day,
            String event,
            int points) {}

    /// `claims` counts those that would have earned something.
    public record PointTotals(long before, long after, int claims) {
        PointTotals plus(int was, int is) {
            return new PointTotals(before + was, after + is, claims + (is == 0 ? 0 : 1));
        }

        public long difference() {
            return after - before;
        }
    }

    public record Result(Map<UUID, PointTotals> byHousehold, Map<String, PointTotals> byRule) {}

    public static Result run(List<PostedClaim> claims, List<Rule> rules) {
        var byId = rules.stream().collect(Collectors.toMap(Rule::id, r -> r));
        var book = new CapUsage();
        var households = new HashMap<UUID, PointTotals>();
        var perRule = new TreeMap<String, PointTotals>();
        for (var past : claims) {
            int points = points(past, byId.get(past.ruleId), rules, book);
            households.merge(past.household, new PointTotals(0, 0, 0).plus(past.points, points),
                    (a, b) -> a.plus(past.points, points));
            perRule.merge(past.ruleId, new PointTotals(0, 0, 0).plus(past.points, points),
                    (a, b) -> a.plus(past.points, points));
        }
        return new Result(households, perRule);
    }

    private static int points(PostedClaim past, Rule rule, List<Rule> rules, CapUsage book) {
        if (rule == null || rule.kind() != Rule.RuleKind.CLAIM) return 0;
        var deed = new Deed(rule, past.channel, Math.min(past.quantity, rule.maxQuantity()), past.day, past.event);
        try {
            deed.checkCap(book.used(past.household, deed, rules));
        } catch (RefusedException overTheCap) {
            return 0;
        }
        book.add(new CapUsage.CountedClaim(past.claim, past.household, past.ruleId, past.day, past.event, deed.points()));
        return deed.points();
    }
}
