package cn.jifenbu.dividend.model;

import cn.jifenbu.ledger.model.EntryKind;
import java.util.UUID;

/// What the dividend asks of an entry: what it moves, and the kind, number and year of the posting that it puts right, which
/// are its own where it puts nothing right.
public record CountedEntry(long entryNo, UUID household, EntryKind kind, long points, long merit, int meritYear,
        EntryKind firstKind, long firstNo, int postedIn) {}
