package cn.jifenbu.ledger.seals;

/// Why a seal was made.
public enum SealTrigger {
    DAY_END, NOTICE, DIVIDEND
}
