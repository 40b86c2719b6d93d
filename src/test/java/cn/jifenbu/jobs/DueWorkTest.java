package cn.jifenbu.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.model.ExpiryPolicy;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.run.ReadDividends;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The order in which one tick does what is due.
@QuarkusTest
class DueWorkTest {

    static final LocalDate THE_DAY = LocalDate.of(2026, 3, 31);

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;
    @Inject AdoptCatalogue catalogue;
    @Inject RunDueWork due;
    @Inject ReadDividends dividends;
    @Inject ReadLedger ledger;

    @Test
    void pointsThatEndInTheTickOfTheFreezeAreSharedBefore() {
        yearEnd.on(LocalDate.of(2025, 11, 1));
        var village = villages.found();
        var household = yearEnd.householdWith(village, 100, 2025);
        yearEnd.householdWith(village, 50, 2025);
        catalogue.policy(village, balancesAreSharedAndEndOnTheDay());
        yearEnd.on(LocalDate.of(2026, 3, 1));
        yearEnd.approvedIncome(village, 2025, 100_000, yearEnd.staff(village));
        due.in(village);
        yearEnd.on(THE_DAY);
        due.in(village);
        assertThat(dividends.runs(village, Integer.MAX_VALUE, 1)).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo(RunState.FROZEN);
            assertThat(run.totalMerit()).isEqualTo(150);
        });
        assertThat(ledger.account(village, household).balance()).isZero();
    }

    private static Policy balancesAreSharedAndEndOnTheDay() {
        var d = DividendPolicy.DEFAULT;
        var day = MonthDay.from(THE_DAY);
        return new Policy(LocalDate.of(2025, 12, 1), "决议5号", 5, 20, MonthDay.of(1, 15), 7,
                new DividendPolicy(DividendPolicy.Base.BALANCE, d.yearOf(), 500, null, null, null, 1, d.negative(), 0,
                        d.prepareOn(), day, 365, new ExpiryPolicy(ExpiryPolicy.ExpiryKind.CLEAR_ALL, 0, day, 30)),
                Policy.BelowZero.FLOOR_ZERO);
    }

    @Test
    void theArchitectureGivesEachItsPlaceAndTheReason() throws IOException {
        var lines = Pattern.compile("(?m)^\\d+\\. `([A-Z_]+)`: .{30,}$")
                .matcher(Files.readString(Path.of("src/docs/ARCHITECTURE.md"))).results();
        assertThat(lines.map((MatchResult line) -> line.group(1)).toList())
                .isEqualTo(Stream.of(DueWork.values()).map(Enum::name).toList());
    }
}
