package cn.jifenbu.householdchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.dividend.run.DividendRun;
import cn.jifenbu.dividend.run.PreviewDividend;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.HouseholdId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Households that were split, merged or left during the year: the money follows the merit. Three families have 30, 9 and 12
/// points of 2026; 5 % of 1,020 yuan are one yuan a point.
@QuarkusTest
class DividendAfterChangesTest {

    @Inject HouseholdChangeFixture scene;
    @Inject PreviewDividend preview;

    HouseholdId nine;
    HouseholdId twelve;

    @BeforeEach
    void threeFamilies() {
        scene.open();
        nine = scene.familyOfFour("F-9");
        twelve = scene.familyOfFour("F-12");
        scene.earn(nine, 9, LocalDate.of(2026, 3, 1));
        scene.earn(twelve, 12, LocalDate.of(2026, 3, 1));
    }

    @Test
    void bothHalvesOfASplitShareAndAMergedHouseholdSharesInTheOther() {
        var half = new HouseholdId(scene.done(scene.family, "split", SplitAndMergeTest.body("F-2", 1, "25",
                "\"" + scene.member(2) + "\",\"" + scene.member(3) + "\"", scene.member(2))).otherHouseholdId());
        scene.done(twelve, "merge", "{\"into\": \"" + nine + "\", \"reason\": \"并户\"}");
        assertThat(shares()).containsOnly(Map.entry(scene.family.value(), 1_500L), Map.entry(half.value(), 1_500L),
                Map.entry(nine.value(), 2_100L));
    }

    @Test
    void whoMovedAwayDoesNotShareAndTheOthersGetAll() {
        scene.done(scene.family, "move", "{\"destination\":\"AWAY\",\"reason\":\"户口迁出\"}");
        assertThat(shares()).containsOnly(Map.entry(nine.value(), 2_186L), Map.entry(twelve.value(), 2_914L));
    }

    private Map<UUID, Long> shares() {
        DividendRun run = preview.preview(scene.village, 2026, Optional.of(new Fen(102_000)), UnaryOperator.identity());
        var fen = new HashMap<UUID, Long>();
        run.shares().stream().filter(s -> s.amountFen() > 0).forEach(s -> fen.put(s.householdId(), s.amountFen()));
        assertThat(run.shares().stream().mapToLong(DividendShare::amountFen).sum()).isEqualTo(run.poolFen()).isEqualTo(5_100);
        return fen;
    }
}
