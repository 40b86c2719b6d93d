package cn.jifenbu.ledger.posting;

/// All that a village's households have together: `balance` posted and not spent, `held` of it reserved by open orders.
public record AccountTotals(long balance, long held) {}
