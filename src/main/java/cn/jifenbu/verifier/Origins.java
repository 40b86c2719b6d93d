package cn.jifenbu.verifier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Where each entry began: a reversal and a correction with the first entry they put right, what moved between households in
/// the year its source names, every other with itself. Entries are read in their order; three bytes are kept of each.
final class Origins {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final Set<String> PUT_RIGHT = Set.of("entry", "correction");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern POSTED_IN = Pattern.compile("@([0-9]{4})$");
    private static final List<String> KINDS = LedgerCheck.COUNTERS.keySet().stream().sorted().toList();

    private byte[] kinds = new byte[1024];
    private short[] years = new short[1024];
    private final Map<Long, Long> firsts = new HashMap<>();

    /// `kind`, number and Shanghai's year of the first posting.
    record Origin(String kind, long entryNo, int postedIn) {}

    Origin read(EntryLine e) {
        long earlier = putsRight(e) ? Long.parseLong(e.sourceId()) : 0;
        long first = earlier < 1 || earlier >= e.entryNo() ? e.entryNo() : firsts.getOrDefault(earlier, earlier);
        if (first != e.entryNo()) firsts.put(e.entryNo(), first);
        int at = Math.toIntExact(e.entryNo());
        if (at >= kinds.length) grow(at);
        kinds[at] = (byte) KINDS.indexOf(e.kind());
        years[at] = (short) postedIn(e);
        return new Origin(KINDS.get(kinds[(int) first]), first, years[(int) first]);
    }

    private void grow(int at) {
        kinds = Arrays.copyOf(kinds, at * 2);
        years = Arrays.copyOf(years, at * 2);
    }

    private static boolean putsRight(EntryLine e) {
        return PUT_RIGHT.contains(e.sourceKind()) && NUMBER.matcher(e.sourceId()).matches();
    }

    private static long postedIn(EntryLine e) {
        if (!e.kind().equals("TRANSFER")) return yearOfPosting(e);
        var named = POSTED_IN.matcher(e.sourceId());
        return named.find() ? Integer.parseInt(named.group(1)) : e.meritYear();
    }

    static int yearOfPosting(EntryLine e) {
        return Instant.EPOCH.plus(e.recordedMicros(), ChronoUnit.MICROS).atOffset(CHINA).getYear();
    }
}
