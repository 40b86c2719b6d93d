package cn.jifenbu.shop.goods;

import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// The goods as the shop's staff see them, and how stock came about.
@ApplicationScoped
public class ReadGoods {

    private final GoodsRepository goods;
    private final StockMovementRepository movements;

    ReadGoods(GoodsRepository goods, StockMovementRepository movements) {
        this.goods = goods;
        this.movements = movements;
    }

    /// In code order, after this code, also what is off the shelf.
    @Transactional
    public List<Goods> goods(VillageId village, String afterCode, int limit) {
        return goods.page(village, afterCode, limit).stream().map(Goods::of).toList();
    }

    /// What is on the shelf and nearly gone, in code order.
    @Transactional
    public List<Goods> low(VillageId village, String afterCode, int limit) {
        return goods.low(village, afterCode, limit).stream().map(Goods::of).toList();
    }

    @Transactional
    public Goods get(VillageId village, UUID id) {
        return Goods.of(goods.require(village, id));
    }

    /// Newest first, with numbers below `before`.
    @Transactional
    public List<StockMovement> movements(VillageId village, UUID id, long before, int limit) {
        goods.require(village, id);
        return movements.newest(village, id, before, limit).stream().map(StockMovement::of).toList();
    }
}
