package cn.jifenbu.shop.model;

import java.util.EnumSet;
import java.util.Set;

/// HELD points and stock end in exactly one of three ways: spent, released by wish, released by the clock. A return is
/// RETURNED from the start.
public enum OrderState {

    HELD, HANDED_OVER, CANCELLED, EXPIRED, RETURNED;

    /// What counts against a household's limit.
    public static final Set<OrderState> COUNTED = EnumSet.of(HELD, HANDED_OVER);
}
