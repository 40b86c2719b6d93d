package cn.jifenbu.ledger.posting;

import cn.jifenbu.ledger.model.EntryKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/// One entry as the API shows it: `points` and `merit` signed, `seq` the household's own number, `hash` in hex.
public record LedgerEntry(long entryNo, UUID householdId, long seq, EntryKind kind, EntryKind.Counter counter, long points,
        long merit, int meritYear, long balanceAfter, String sourceKind, String sourceId, LocalDate effectiveOn,
        Instant recordedAt, String hash) {

    public static LedgerEntry of(EntryRow r) {
        return new LedgerEntry(r.entryNo, r.householdId, r.accountSeq, r.kind, r.counter, r.points, r.merit, r.meritYear,
                r.balanceAfter, r.sourceKind, r.sourceId, r.effectiveOn, r.recordedAt, HexFormat.of().formatHex(r.hash));
    }
}
