package cn.jifenbu.dividend.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.dividend.model.DividendSplit.Participant;
import cn.jifenbu.dividend.model.DividendSplit.Share;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.HouseholdId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DividendSplitTest {

    static final long MOST_FEN = 9_007_199_254_740_991L;

    @Test
    void thePartsAreInProportionAndSumToThePool() {
        var split = split(1000, 1, household("A", 5, 1), household("B", 3, 2), household("C", 2, 3));
        assertThat(amounts(split)).containsExactlyInAnyOrderEntriesOf(Map.of("A", 500L, "B", 300L, "C", 200L));
        assertThat(split.totalMerit()).isEqualTo(10);
    }

    @Test
    void theLastFenGoesToTheLargestRemainder() {
        // 100 × 2/7 = 28.57…, 100 × 5/7 = 71.42…
        var split = split(100, 1, household("A", 5, 1), household("B", 2, 2));
        assertThat(amounts(split)).containsEntry("A", 71L).containsEntry("B", 29L);
        assertThat(split.shares()).filteredOn(Share::rounding).extracting(s -> s.of().code()).containsExactly("B");
    }

    @Test
    void equalRemaindersAreSettledByWhoEarnedFirstAndThenByCode() {
        assertThat(amounts(split(100, 1, household("A", 1, 9), household("B", 1, 3), household("C", 1, 5))))
                .containsEntry("B", 34L).containsEntry("A", 33L).containsEntry("C", 33L);
        assertThat(amounts(split(100, 1, household("C", 1, 1), household("B", 1, 1), household("A", 1, 1))))
                .containsEntry("A", 34L);
    }

    @Test
    void householdsWithoutMeritOrBelowTheMinimumDoNotCount() {
        var split = split(100, 5, household("A", 4, 1), household("B", 5, 2), household("C", -3, 3), household("D", 0, 4));
        assertThat(amounts(split)).containsExactlyEntriesOf(Map.of("B", 100L));
        assertThat(split.totalMerit()).isEqualTo(5);
        assertThat(split(100, 0, household("A", 0, 1), household("B", -1, 2)).shares()).isEmpty();
    }

    @Test
    void aPoolOfOneFenAmong400HouseholdsGoesToOne() {
        var split = DividendSplit.of(new Fen(1), 1, IntStream.range(0, 400)
                .mapToObj(i -> household("%03d".formatted(i), 1, 400 - i)).toList());
        assertThat(split.shares()).hasSize(400).filteredOn(s -> s.amount().value() > 0).extracting(s -> s.of().code())
                .containsExactly("399");
    }

    @Test
    void theLargestSumsDoNotOverflow() {
        var split = split(MOST_FEN, 1, household("A", Long.MAX_VALUE / 4, 1), household("B", Long.MAX_VALUE / 4, 2),
                household("C", Long.MAX_VALUE / 4, 3));
        assertThat(amounts(split)).isEqualTo(independently(MOST_FEN, 1, split.shares().stream().map(Share::of).toList()));
        assertThat(sum(split)).isEqualTo(MOST_FEN);
    }

    static List<Long> seeds() {
        return IntStream.range(0, 300).mapToObj(Long::valueOf).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anySplitIsExactFairAndTheSameInAnyOrder(long seed) {
        var random = new Random(seed);
        long scale = 1L << random.nextInt(1, 58);
        var households = new ArrayList<Participant>();
        for (int i = random.nextInt(1, 60); i > 0; i--) {
            households.add(household("%02d".formatted(i), random.nextLong(-scale / 4 - 1, scale), random.nextLong(1, 20)));
        }
        long pool = random.nextLong(1, 1L << random.nextInt(1, 54));
        int minimum = random.nextInt(0, 5);
        var split = DividendSplit.of(new Fen(pool), minimum, households);
        assertThat(amounts(split)).isEqualTo(independently(pool, minimum, households));

        Collections.shuffle(households, random);
        assertThat(DividendSplit.of(new Fen(pool), minimum, households)).isEqualTo(split);
        if (split.shares().isEmpty()) return;
        assertThat(sum(split)).isEqualTo(pool);
        for (var share : split.shares()) {
            var exact = BigInteger.valueOf(pool).multiply(BigInteger.valueOf(share.of().merit()));
            var given = BigInteger.valueOf(share.amount().value()).multiply(BigInteger.valueOf(split.totalMerit()));
            assertThat(exact.subtract(given).abs()).isLessThan(BigInteger.valueOf(split.totalMerit()));
        }
        var byMerit = split.shares().stream().sorted(Comparator.comparingLong(s -> s.of().merit())).toList();
        for (int i = 1; i < byMerit.size(); i++) {
            if (byMerit.get(i).of().merit() == byMerit.get(i - 1).of().merit()) continue;
            assertThat(byMerit.get(i).amount()).isGreaterThanOrEqualTo(byMerit.get(i - 1).amount());
        }
    }

    /// The rule of DOMAIN.md once more, by handing out the fen that are left one at a time.
    static Map<String, Long> independently(long pool, int minimum, List<Participant> households) {
        var in = households.stream().filter(h -> h.merit() >= Math.max(0, minimum)).toList();
        var total = in.stream().map(h -> BigInteger.valueOf(h.merit())).reduce(BigInteger.ZERO, BigInteger::add);
        var given = new HashMap<String, Long>();
        var waiting = new HashMap<Participant, BigInteger>();
        for (var h : in) {
            var parts = BigInteger.valueOf(pool).multiply(BigInteger.valueOf(h.merit())).divideAndRemainder(total);
            given.put(h.code(), parts[0].longValueExact());
            waiting.put(h, parts[1]);
        }
        long left = pool - given.values().stream().mapToLong(Long::longValue).sum();
        while (left-- > 0 && !waiting.isEmpty()) {
            Participant next = null;
            for (var h : waiting.keySet()) if (next == null || before(h, next, waiting)) next = h;
            given.merge(next.code(), 1L, Long::sum);
            waiting.remove(next);
        }
        return given;
    }

    static boolean before(Participant a, Participant b, Map<Participant, BigInteger> remainders) {
        int larger = remainders.get(a).compareTo(remainders.get(b));
        if (larger != 0) return larger > 0;
        if (a.firstEntryNo() != b.firstEntryNo()) return a.firstEntryNo() < b.firstEntryNo();
        return a.code().compareTo(b.code()) < 0;
    }

    static DividendSplit split(long pool, int minimum, Participant... households) {
        return DividendSplit.of(new Fen(pool), minimum, List.of(households));
    }

    static Participant household(String code, long merit, long firstEntryNo) {
        return new Participant(new HouseholdId(UUID.nameUUIDFromBytes(code.getBytes())), code, merit, firstEntryNo);
    }

    static Map<String, Long> amounts(DividendSplit split) {
        var amounts = new HashMap<String, Long>();
        split.shares().forEach(s -> amounts.put(s.of().code(), s.amount().value()));
        return amounts;
    }

    static long sum(DividendSplit split) {
        return split.shares().stream().mapToLong(s -> s.amount().value()).sum();
    }
}
