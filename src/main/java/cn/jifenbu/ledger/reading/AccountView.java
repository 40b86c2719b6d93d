package cn.jifenbu.ledger.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A household's points: `available = balance - held`; `pending` is approved but not yet posted,
/// null when asked for the past; `seq` counts its entries.
public record AccountView(long balance, long held, long available, @Nullable Long pending, Map<String, Long> meritByYear,
        long seq) {}
