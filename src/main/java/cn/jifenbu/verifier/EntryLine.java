package cn.jifenbu.verifier;

import java.util.UUID;

/// One line of the ledger, in the plain units it is hashed in: `effectiveDay` in days and `recordedMicros` in microseconds
/// since 1970, `noteCommitment` 32 zero bytes where there is no note.
public record EntryLine(long village, long entryNo, UUID household, long accountSeq, String kind, String counter, long points,
        long merit, long meritYear, long balanceAfter, String sourceKind, String sourceId, byte[] noteCommitment, UUID actor,
        long effectiveDay, long recordedMicros, byte[] prevHash, byte[] hash) {}
