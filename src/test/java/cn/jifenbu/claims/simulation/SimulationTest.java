package cn.jifenbu.claims.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.model.Cap;
import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.claims.model.ClaimChannel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(2, 2);

    @Test
    void eachDeedIsWorthWhatTheDraftSaysWithinItsCap() {
        var past = List.of(past(A, "x", 1, 5), past(A, "x", 2, 5), past(B, "x", 3, 5), past(B, "gone", 4, 7));
        var result = Simulation.run(past, List.of(rule("x", 8, new Cap(1, 0, Cap.Period.YEAR))));
        assertThat(result.byHousehold().get(A)).isEqualTo(new Simulation.PointTotals(10, 8, 1));
        assertThat(result.byHousehold().get(B)).isEqualTo(new Simulation.PointTotals(12, 8, 1));
        assertThat(result.byRule().get("gone").difference()).isEqualTo(-7);
    }

    @Test
    void theSameRulesChangeNothing() {
        var past = List.of(past(A, "x", 1, 5), past(B, "x", 2, 5));
        var result = Simulation.run(past, List.of(rule("x", 5, new Cap(1, 0, Cap.Period.YEAR))));
        assertThat(result.byHousehold().values()).allMatch(sum -> sum.difference() == 0);
    }

    /// Households and the rules are two ways to add up the same.
    @Test
    void bothSumsAgreeWhateverTheHistory() {
        var random = new Random(5);
        for (int round = 0; round < 200; round++) {
            var past = new ArrayList<Simulation.PostedClaim>();
            for (int i = 0; i < 40; i++) {
                past.add(past(random.nextBoolean() ? A : B, "xyz".charAt(random.nextInt(3)) + "", 1 + random.nextInt(28), 5));
            }
            var rules = List.of(rule("x", 1 + random.nextInt(9), new Cap(1, 0, Cap.Period.WEEK)),
                    rule("y", 1 + random.nextInt(9), new Cap(0, 20, Cap.Period.MONTH)));
            var result = Simulation.run(past, rules);
            assertThat(result.byHousehold().values().stream().mapToLong(Simulation.PointTotals::after).sum())
                    .isEqualTo(result.byRule().values().stream().mapToLong(Simulation.PointTotals::after).sum());
            assertThat(result.byHousehold().values().stream().mapToLong(Simulation.PointTotals::before).sum()).isEqualTo(200);
            assertThat(result.byRule().getOrDefault("y", new Simulation.PointTotals(0, 0, 0)).after()).isLessThanOrEqualTo(40);
        }
    }

    private static Simulation.PostedClaim past(UUID household, String rule, int day, int points) {
        return new Simulation.PostedClaim(UUID.randomUUID(), household, rule, ClaimChannel.ONLINE, 1,
                LocalDate.of(2025, 3, day), "",
                points);
    }

    private static Rule rule(String id, int points, Cap cap) {
        return new Rule(id, 1, "类", id, Rule.RuleKind.CLAIM, points, null, 1, Optional.of(cap), id, "无", Set.of(), false);
    }
}
