package cn.jifenbu.claims.domain;

/// How a claim came in: by the villager's phone, or on paper through a coordinator.
public enum Channel {
    ONLINE, OFFLINE
}
