package cn.jifenbu.claims.model;

/// How a claim came in: by the villager's phone, or on paper through a coordinator.
public enum ClaimChannel {
    ONLINE, OFFLINE
}
