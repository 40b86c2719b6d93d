package cn.jifenbu.householdchange.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.householdchange.model.PointsTrail.Share;
import cn.jifenbu.householdchange.model.PointsTrail.Step;
import cn.jifenbu.shared.HouseholdId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PointsTrailTest {

    private static final HouseholdId A = household(1), B = household(2), C = household(3);

    @Test
    void withoutChangesAHouseholdAnswersAlone() {
        assertThat(new PointsTrail(List.of()).follow(A, 7, -10, -10)).containsExactly(new Share(A, -10, -10));
    }

    @Test
    void afterASplitPointsAreBorneAsTheyWereAgreedAndMeritByHeads() {
        var trail = new PointsTrail(List.of(split(A, B, 9, 30, 40, 1, 4)));
        assertThat(trail.follow(A, 9, -10, -10)).containsExactly(new Share(B, -7, -2), new Share(A, -3, -8));
        assertThat(trail.follow(A, 10, -10, -10)).as("it came after the split").containsExactly(new Share(A, -10, -10));
        assertThat(trail.follow(B, 12, -10, -10)).containsExactly(new Share(B, -10, -10));
    }

    @Test
    void aSplitOfNothingTakesMeritAlone() {
        assertThat(new PointsTrail(List.of(split(A, B, 9, 0, 0, 2, 4))).follow(A, 1, -10, -10))
                .containsExactly(new Share(B, 0, -5), new Share(A, -10, -5));
    }

    @Test
    void mergesAreFollowedToTheEndAndWhatWasMergedBackIsWhole() {
        var trail = new PointsTrail(List.of(split(A, B, 9, 1, 2, 1, 2), merge(B, C), merge(A, C)));
        assertThat(trail.follow(A, 1, 8, 8)).containsExactly(new Share(C, 4, 4), new Share(C, 4, 4));
        assertThat(trail.follow(B, 1, 8, 8)).containsExactly(new Share(C, 8, 8));
    }

    @Test
    void whatCameByAMergeIsSplitWithTheRest() {
        var trail = new PointsTrail(List.of(merge(A, B), split(B, C, 3, 1, 2, 1, 2)));
        assertThat(trail.follow(A, 1, 8, 8)).containsExactly(new Share(C, 4, 4), new Share(B, 4, 4));
    }

    private static Step split(HouseholdId from, HouseholdId to, long lastEntryNo, long points, long before, int heads,
            int all) {
        return new Step(from, to, false, lastEntryNo, points, before, heads, all);
    }

    private static Step merge(HouseholdId from, HouseholdId to) {
        return new Step(from, to, true, 0, 5, 0, 0, 0);
    }

    private static HouseholdId household(int number) {
        return new HouseholdId(new UUID(0, number));
    }
}
