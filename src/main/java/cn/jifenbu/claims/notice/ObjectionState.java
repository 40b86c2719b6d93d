package cn.jifenbu.claims.notice;

/// UPHELD: the claim stands as it was; AMENDED: with other points; CANCELLED: the claim falls.
public enum ObjectionState {
    OPEN, UPHELD, AMENDED, CANCELLED
}
