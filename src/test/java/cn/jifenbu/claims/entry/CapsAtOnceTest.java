package cn.jifenbu.claims.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.catalogue.model.Cap;
import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.store.ClaimView;
import cn.jifenbu.refusal.ClaimRefusal.CapReached;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Caps of every period, with real threads that all want the last place.
@QuarkusTest
class CapsAtOnceTest {
    private static final int THREADS = 12;
    @Inject VillageFixture villages;
    @Inject AdoptCatalogue catalogue;
    @Inject SubmitClaim submit;
    @Inject BusinessClock clock;

    /// The days all lie in one period, and the last one just outside of it.
    @ParameterizedTest
    @CsvSource({"DAY, 2026-05-13, 2026-05-13, 2026-05-12", "WEEK, 2026-05-11, 2026-05-17, 2026-05-18",
            "MONTH, 2026-05-01, 2026-05-31, 2026-04-30", "QUARTER, 2026-04-01, 2026-06-30, 2026-03-31",
            "YEAR, 2026-01-01, 2026-06-30, 2025-12-31", "EVENT, 2026-05-01, 2026-05-31, 2026-05-20",
            "LIFETIME, 2026-01-01, 2026-06-30, 2026-03-03"})
    void exactlyAsManyGetInAsThePeriodAllows(Cap.Period period, LocalDate first, LocalDate last, LocalDate outside)
            throws Exception {
        clock.standAt(Instant.parse("2026-06-30T10:00:00+08:00"));
        if (period == Cap.Period.YEAR) clock.standAt(Instant.parse("2026-01-10T10:00:00+08:00"));
        var until = last.isAfter(clock.today()) ? clock.today() : last;
        var village = village(new Cap(3, 0, period));
        var household = villages.household(village);
        var head = villages.head(village, household);
        var random = new Random(7);
        var tasks = IntStream.range(0, THREADS).<Callable<?>>mapToObj(i -> {
            var day = first.plusDays(random.nextInt((int) first.until(until, ChronoUnit.DAYS) + 1));
            return () -> submit.enter(village, claim(household, day, 1, "东头"), false, head);
        }).toList();
        var outcomes = ConcurrentCalls.run(THREADS, tasks);
        assertThat(outcomes).filteredOn(ClaimView.class::isInstance).hasSize(3);
        assertThat(outcomes).filteredOn(RefusedException.class::isInstance).hasSize(THREADS - 3)
                .allMatch(o -> ((RefusedException) o).refusal() instanceof CapReached);
        if (period == Cap.Period.LIFETIME) {
            assertThatThrownBy(() -> submit.enter(village, claim(household, outside, 1, ""), false, head))
                    .isInstanceOf(RefusedException.class);
        } else {
            submit.enter(village, claim(household, outside, 1, period == Cap.Period.EVENT ? "西头" : "东头"), false, head);
        }
    }

    @Test
    void pointsAreCountedAtOnceToo() throws Exception {
        clock.standAt(Instant.parse("2026-06-30T10:00:00+08:00"));
        var village = village(new Cap(0, 50, Cap.Period.MONTH));
        var household = villages.household(village);
        var head = villages.head(village, household);
        var tasks = IntStream.range(0, THREADS).<Callable<?>>mapToObj(
                i -> () -> submit.enter(village, claim(household, LocalDate.of(2026, 6, 1 + i), 2, ""), false, head)).toList();
        assertThat(ConcurrentCalls.run(THREADS, tasks)).filteredOn(ClaimView.class::isInstance).hasSize(5);
    }

    private VillageId village(Cap cap) {
        var village = villages.found();
        var rule = new Rule("x", 1, "类", "清扫", Rule.RuleKind.CLAIM, 5, "处", 2, Optional.of(cap), "x", "无",
                Set.of(Rule.Claimant.HOUSEHOLD), false);
        catalogue.rules(village, LocalDate.of(2025, 1, 1), "决议3号", List.of(rule), Actor.SYSTEM);
        return village;
    }

    private static NewClaim claim(HouseholdId household, LocalDate day, int quantity, String event) {
        return new NewClaim(ClaimChannel.ONLINE, "x", household, quantity, day, event, "");
    }
}
