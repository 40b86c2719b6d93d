package cn.jifenbu.redemption.model;

/// Ordered first and picked up later, or taken along from the counter at once.
public enum OrderChannel {
    ONLINE, COUNTER
}
