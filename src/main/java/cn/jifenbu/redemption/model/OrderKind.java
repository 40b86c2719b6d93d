package cn.jifenbu.redemption.model;

/// Goods for points, or goods brought back.
public enum OrderKind {
    REDEMPTION, RETURN
}
