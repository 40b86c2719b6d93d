package cn.jifenbu.dividend.freeze;

import cn.jifenbu.dividend.model.CountedEntry;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.verifier.EntryLine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Goes through a village's entries in their order and remembers those whose numbers are given, because others put them right.
final class CountedEntryReader {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern POSTED_IN = Pattern.compile("@([0-9]{4})$");
    private static final Set<String> PUT_RIGHT = Set.of("entry", "correction");

    private final Set<Long> remembered;
    private final Map<Long, CountedEntry> first = new HashMap<>();

    CountedEntryReader(Set<Long> remembered) {
        this.remembered = remembered;
    }

    CountedEntry read(EntryLine line) {
        var earlier = putsRight(line) ? first.get(Long.valueOf(line.sourceId())) : null;
        var kind = EntryKind.valueOf(line.kind());
        var entry = earlier == null ? counted(line, kind, kind, line.entryNo(), postedIn(line, kind))
                : counted(line, kind, earlier.firstKind(), earlier.firstNo(), earlier.postedIn());
        if (remembered.contains(line.entryNo())) first.put(line.entryNo(), entry);
        return entry;
    }

    private static CountedEntry counted(EntryLine line, EntryKind kind, EntryKind firstKind, long firstNo, int postedIn) {
        return new CountedEntry(line.entryNo(), line.household(), kind, line.points(), line.merit(), (int) line.meritYear(),
                firstKind, firstNo, postedIn);
    }

    private static boolean putsRight(EntryLine line) {
        return PUT_RIGHT.contains(line.sourceKind()) && NUMBER.matcher(line.sourceId()).matches();
    }

    private static int postedIn(EntryLine line, EntryKind kind) {
        if (kind == EntryKind.TRANSFER) {
            var named = POSTED_IN.matcher(line.sourceId());
            return named.find() ? Integer.parseInt(named.group(1)) : (int) line.meritYear();
        }
        return BusinessClock.dayOf(Instant.EPOCH.plus(line.recordedMicros(), ChronoUnit.MICROS)).getYear();
    }
}
