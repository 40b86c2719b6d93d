package cn.jifenbu.shop.model;

/// Off the shelf nothing new can be ordered; what is reserved is still handed over.
public enum GoodsState {
    ON_SHELF, OFF_SHELF
}
