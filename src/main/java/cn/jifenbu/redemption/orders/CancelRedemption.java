package cn.jifenbu.redemption.orders;

import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.redemption.store.RedemptionViews;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRepository;
import cn.jifenbu.shop.model.OrderState;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Gives points and stock of an open order back, on wish of the household.
@ApplicationScoped
public class CancelRedemption {

    private final VillageLock villages;
    private final OrderRepository orders;
    private final GoodsRepository goods;
    private final CompleteOrder end;
    private final RedemptionViews views;

    CancelRedemption(VillageLock villages, OrderRepository orders, GoodsRepository goods, CompleteOrder end,
            RedemptionViews views) {
        this.villages = villages;
        this.orders = orders;
        this.goods = goods;
        this.end = end;
        this.views = views;
    }

    /// @throws RefusedException OutOfScope, UnknownOrder, WrongOrderState
    @Transactional
    public Redemption cancel(VillageId village, UUID id, Actor actor) {
        villages.lock(village);
        var row = orders.require(village, id, Permission.REDEEM, actor);
        row.toOrder().requireOpen(OrderState.CANCELLED);
        var lines = orders.lines(village, List.of(row)).get(row.id);
        var items = goods.require(village, lines.stream().map(l -> l.goodsId).toList());
        end.release(village, row, lines, items, OrderState.CANCELLED, actor);
        return views.of(village, row, lines, items, Map.of());
    }
}
