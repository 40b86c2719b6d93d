package cn.jifenbu.shop.goods;

import cn.jifenbu.shop.model.GoodsCategory;
import cn.jifenbu.shop.model.LimitPeriod;

/// Goods to put into the shop. `costFen` per unit; `producer` and `place` for solidarity goods, else null;
/// `limitPerHousehold` in units per `limitPeriod`, null for none.
public record NewGoods(String code, GoodsCategory category, String name, String unit, int pointsPrice, long costFen,
        String producer, String place, int lowStock, Integer limitPerHousehold, LimitPeriod limitPeriod) {}
