package cn.jifenbu.claims.model;

/// The township's spot check (抽查) of an approval: waited for, found fine, or found at fault.
public enum SpotCheckState {
    WAITING, FINE, FAULT
}
