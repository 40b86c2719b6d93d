package cn.jifenbu.ledger.seals;

/// Why a seal was made.
public enum Occasion {
    DAY_END, NOTICE, DIVIDEND
}
