package cn.jifenbu.ledger.proof;

import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.seals.Seal;
import cn.jifenbu.verifier.EntryLine;
import cn.jifenbu.verifier.Slip;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// An entry's hashed fields, its place `leafIndex` (from 0) under the seal, the neighbours' hashes on the way to the seal's
/// root, the nearest first, and the whole as the text that a slip carries.
public record ProofView(HashedEntry entry, long leafIndex, List<String> path, Seal seal, String slip) {

    public record HashedEntry(String villageId, long entryNo, UUID householdId, long seq, EntryKind kind,
            EntryKind.Counter counter, long points, long merit, int meritYear, long balanceAfter, String sourceKind,
            String sourceId, String noteCommitment, UUID actor, LocalDate effectiveOn, Instant recordedAt, String prevHash,
            String hash) {}

    static ProofView of(Slip slip) {
        return new ProofView(entry(slip.entry()), slip.entry().entryNo() - slip.seal().firstEntryNo(),
                slip.path().stream().map(HexFormat.of()::formatHex).toList(), ProveEntry.shown(slip), slip.write());
    }

    private static HashedEntry entry(EntryLine e) {
        var hex = HexFormat.of();
        return new HashedEntry(Long.toString(e.village()), e.entryNo(), e.household(), e.accountSeq(),
                EntryKind.valueOf(e.kind()), EntryKind.Counter.valueOf(e.counter()), e.points(), e.merit(), (int) e.meritYear(),
                e.balanceAfter(), e.sourceKind(), e.sourceId(), hex.formatHex(e.noteCommitment()), e.actor(),
                LocalDate.ofEpochDay(e.effectiveDay()), Instant.EPOCH.plus(e.recordedMicros(), ChronoUnit.MICROS),
                hex.formatHex(e.prevHash()), hex.formatHex(e.hash()));
    }
}
