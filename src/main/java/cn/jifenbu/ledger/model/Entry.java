package cn.jifenbu.ledger.model;

import cn.jifenbu.shared.VillageId;
import java.time.Instant;
import java.util.UUID;

/// One line of the ledger as it is hashed. `noteCommitment` is 32 zero bytes where there is no note.
public record Entry(VillageId village, long entryNo, long accountSeq, Posting posting, long balanceAfter,
        byte[] noteCommitment, UUID actor, Instant recordedAt) {}
