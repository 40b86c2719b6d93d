package cn.jifenbu.redemption.domain;

/// Goods for points, or goods brought back.
public enum OrderKind {
    REDEMPTION, RETURN
}
