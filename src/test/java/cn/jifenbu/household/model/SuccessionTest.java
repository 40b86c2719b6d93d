package cn.jifenbu.household.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.household.model.Succession.Closing;
import cn.jifenbu.shared.HouseholdId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final HouseholdId A = household(1), B = household(2), C = household(3), D = household(4);
    private static final Instant EARLY = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-06-01T00:00:00Z");

    /// A went into B, later B into C; D ended with nobody to follow.
    private final Succession village = new Succession(Map.of(A, new Closing(Optional.of(B), EARLY),
            B, new Closing(Optional.of(C), LATE), D, new Closing(Optional.empty(), EARLY)));

    @Test
    void whileItIsOpenAHouseholdStandsForItself() {
        assertThat(village.standsFor(C, LATE)).contains(C);
        assertThat(village.standsFor(A, EARLY.minusMillis(1))).contains(A);
        assertThat(village.standsFor(D, EARLY.minusMillis(1))).contains(D);
    }

    @Test
    void theLastOfTheChainStandsForAllBeforeIt() {
        assertThat(village.standsFor(A, EARLY)).contains(B);
        assertThat(village.standsFor(A, LATE.minusMillis(1))).contains(B);
        assertThat(village.standsFor(A, LATE)).contains(C);
        assertThat(village.standsFor(B, LATE)).contains(C);
    }

    @Test
    void whereNobodyFollowsItIsTheVillage() {
        assertThat(village.standsFor(D, EARLY)).isEmpty();
        var heirless = new Succession(Map.of(A, new Closing(Optional.of(B), EARLY), B, new Closing(Optional.empty(), LATE)));
        assertThat(heirless.standsFor(A, EARLY)).contains(B);
        assertThat(heirless.standsFor(A, LATE)).isEmpty();
    }

    @Test
    void aHouseholdsLineIsAllThatWentIntoIt() {
        assertThat(village.line(C, EARLY)).containsExactly(C);
        assertThat(village.line(B, EARLY)).containsExactlyInAnyOrder(A, B);
        assertThat(village.line(C, LATE)).containsExactlyInAnyOrder(A, B, C);
        assertThat(village.line(B, LATE)).containsExactly(B);
        assertThat(village.line(D, LATE)).containsExactly(D);
    }

    @Test
    void noHouseholdsFollowEachOtherInACircle() {
        var circle = Map.of(A, new Closing(Optional.of(B), EARLY), B, new Closing(Optional.of(A), LATE));
        assertThatThrownBy(() -> new Succession(circle)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("circle");
    }

    private static HouseholdId household(int number) {
        return new HouseholdId(new UUID(0, number));
    }
}
