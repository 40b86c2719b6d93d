package cn.jifenbu.ledger;

/// Why a seal was made.
public enum Occasion {
    DAY_END, NOTICE, DIVIDEND
}
