package cn.jifenbu.redemption.orders;

import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRepository;
import cn.jifenbu.shop.model.OrderState;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Ends the open orders that nobody picked up in time; what ended before is left alone, so it can run at any time.
@ApplicationScoped
public class ExpireRedemptions {

    private final VillageLock villages;
    private final OrderRepository orders;
    private final GoodsRepository goods;
    private final CompleteOrder end;
    private final BusinessClock clock;

    ExpireRedemptions(VillageLock villages, OrderRepository orders, GoodsRepository goods, CompleteOrder end,
            BusinessClock clock) {
        this.villages = villages;
        this.orders = orders;
        this.goods = goods;
        this.end = end;
        this.clock = clock;
    }

    /// @return how many orders expired now
    @Transactional
    public int expire(VillageId village) {
        villages.lock(village);
        var due = orders.due(village, clock.now());
        var lines = orders.lines(village, due);
        var items = goods.find(village,
                lines.values().stream().flatMap(List::stream).map(l -> l.goodsId).distinct().toList());
        due.forEach(row -> end.release(village, row, lines.get(row.id), items, OrderState.EXPIRED, Actor.SYSTEM));
        return due.size();
    }
}
