package cn.jifenbu.deductions.model;

/// Where a deduction is on its way. WAIVED ends it without cost; HALVED and ON_NOTICE are posted when their days are over.
public enum DeductionState {
    RECORDED, SERVED, RECTIFYING, WAIVED, HALVED, ON_NOTICE, DISPUTED, POSTED,
    /// The ledger gave back what was posted.
    REVERSED
}
