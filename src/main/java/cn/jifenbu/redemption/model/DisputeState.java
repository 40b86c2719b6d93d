package cn.jifenbu.redemption.model;

/// UPHELD gave the points back, DISMISSED left everything as it was.
public enum DisputeState {
    OPEN, UPHELD, DISMISSED
}
