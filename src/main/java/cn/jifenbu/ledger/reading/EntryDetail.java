package cn.jifenbu.ledger.reading;

import cn.jifenbu.ledger.correction.ProposedCorrection;
import cn.jifenbu.ledger.posting.LedgerEntry;
import org.jspecify.annotations.Nullable;

/// One entry with its note (null when there is none or it was erased) and what became of it: `reversedBy` and `correctedBy`
/// are the numbers of the entries that took it back and stand in its place, null when it stands. `proposed` is a correction
/// that is under way and has changed nothing yet.
public record EntryDetail(LedgerEntry entry, @Nullable String note, @Nullable Long reversedBy, @Nullable Long correctedBy,
        @Nullable ProposedCorrection proposed) {}
