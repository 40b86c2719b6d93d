package cn.jifenbu.claims;

/// UPHELD: the claim stands as it was; AMENDED: with other points; CANCELLED: the claim falls.
public enum ObjectionState {
    OPEN, UPHELD, AMENDED, CANCELLED
}
