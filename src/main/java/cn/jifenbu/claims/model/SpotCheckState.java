package cn.jifenbu.claims.model;

/// The township's second look at an approval: waited for, found fine, or found at fault.
public enum SpotCheckState {
    WAITING, FINE, FAULT
}
