package cn.jifenbu.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LotsTest {

    @Test
    void theOldestAreSpentFirst() {
        var lots = lots(2025, 30, 2026, 20);
        assertThat(lots.oldest(10, 2027)).isEqualTo(Lots.of(2025, 10));
        assertThat(lots.oldest(40, 2027)).isEqualTo(lots(2025, 30, 2026, 10));
        assertThat(lots.oldest(55, 2027)).as("debt is of the year it is made in").isEqualTo(lots.plus(Lots.of(2027, 5)));
    }

    @Test
    void aYearBelowZeroIsMadeGoodByTheOldest() {
        assertThat(lots(2025, 10, 2026, -4, 2027, 5).settled()).isEqualTo(lots(2025, 6, 2027, 5));
        assertThat(lots(2025, 10, 2026, -12, 2027, 5).settled()).isEqualTo(Lots.of(2027, 3));
        assertThat(lots(2025, -10, 2026, 4, 2027, 5).settled()).isEqualTo(Lots.of(2027, -1));
        assertThat(lots(2025, -9, 2026, 4, 2027, 5).settled()).isEqualTo(Lots.NONE);
    }

    @Test
    void whatComesBackIsTheNewestAsIfNoMoreHadBeenTaken() {
        var spent = lots(2025, 30, 2026, 10);
        assertThat(spent.back(0, 40)).isEqualTo(spent);
        assertThat(spent.back(25, 15)).isEqualTo(lots(2025, 5, 2026, 10));
        assertThat(spent.back(20, 5)).isEqualTo(Lots.of(2025, 5));
    }

    @Test
    void aShareIsOfAllYearsAlikeAndSumsToWhatWasAskedFor() {
        assertThat(lots(2025, 30, 2026, 11).share(20)).isEqualTo(lots(2025, 15, 2026, 5));
        assertThat(lots(2025, 1, 2026, 1, 2027, 1).share(2)).isEqualTo(lots(2025, 1, 2026, 1));
        assertThat(lots(2025, -6).share(-3)).isEqualTo(Lots.of(2025, -3));
        assertThat(lots(2025, 5, 2026, -2).share(3)).as("everything moves as it is").isEqualTo(lots(2025, 5, 2026, -2));
        assertThat(Lots.NONE.share(0)).isEqualTo(Lots.NONE);
    }

    @Test
    void whatHasBecomeMoreIsByYear() {
        assertThat(lots(2025, 9, 2026, 4, 2027, 5).above(lots(2025, 2, 2026, 6, 2027, -3)))
                .isEqualTo(lots(2025, 7, 2027, 5));
    }

    @Test
    void yearsOfNothingAreLeftOutAndTextsAreReadBack() {
        assertThat(lots(2025, 0, 2026, 4)).isEqualTo(Lots.of(2026, 4));
        var lots = lots(2025, -3, 2026, 40);
        assertThat(lots.json()).isEqualTo("{\"2025\": -3, \"2026\": 40}");
        assertThat(Lots.parse(lots.json())).isEqualTo(lots);
        assertThat(Lots.parse("{}")).isEqualTo(Lots.NONE);
    }

    @Test
    void whatIsLeftOfAnEndedYearGoesExceptWhatIsKept() {
        var lots = lots(2024, 7, 2025, 53, 2026, 20);
        assertThat(new EndedYear(2025, 0).ends(lots)).isEqualTo(lots(2024, -7, 2025, -53));
        assertThat(new EndedYear(2025, 33).ends(lots)).isEqualTo(lots(2024, -7, 2025, -53).plus(Lots.of(2026, 19)));
        assertThat(new EndedYear(2023, 0).ends(lots)).isEqualTo(Lots.NONE);
        assertThat(new EndedYear(2026, 0).ends(Lots.of(2026, -5))).as("debt does not end").isEqualTo(Lots.NONE);
    }

    static Lots lots(int... yearsAndPoints) {
        var lots = new TreeMap<Integer, Long>(Map.of());
        for (int i = 0; i < yearsAndPoints.length; i += 2) lots.put(yearsAndPoints[i], (long) yearsAndPoints[i + 1]);
        return new Lots(lots);
    }
}
