package cn.jifenbu.householdchange;

/// What can happen to a household (户变动).
public enum ChangeKind {
    SPLIT, MERGE, REGROUP, MOVE_AWAY, CLOSE, REOPEN, SETTLE, NEW_HEAD
}
