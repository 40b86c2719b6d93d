package cn.jifenbu.shop.model;

/// For the fields, for the house, or bought to support poor areas (消费帮扶, with producer and place).
public enum GoodsCategory {
    FARMING, DAILY, SOLIDARITY
}
