package cn.jifenbu.ledger.reading;

import cn.jifenbu.ledger.posting.LedgerEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A household's account over a period, both days included, by the days entries count for and as it was known at `knownAt`:
/// `openingBalance` + the points of the entries = `closingBalance`. `merit` is that of the period's entries.
public record Statement(UUID householdId, String code, LocalDate from, LocalDate until, Instant knownAt, long openingBalance,
        List<LedgerEntry> entries, long closingBalance, long merit, Map<String, Long> meritByYear) {}
