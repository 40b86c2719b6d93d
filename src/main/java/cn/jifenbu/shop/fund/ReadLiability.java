package cn.jifenbu.shop.fund;

import cn.jifenbu.ledger.reading.PointsInCirculation;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRepository;
import cn.jifenbu.shop.policy.ShopPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Sets the points in circulation against stock and fund (兑付压力).
@ApplicationScoped
public class ReadLiability {

    private final PointsInCirculation points;
    private final GoodsRepository goods;
    private final GoodsFund fund;
    private final ShopPolicies policies;
    private final BusinessClock clock;

    ReadLiability(PointsInCirculation points, GoodsRepository goods, GoodsFund fund, ShopPolicies policies,
            BusinessClock clock) {
        this.points = points;
        this.goods = goods;
        this.fund = fund;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public Liability read(VillageId village) {
        var total = points.total(village);
        long balance = fund.movements(village, Long.MAX_VALUE, 1).stream().mapToLong(FundMovement::balanceAfter).sum();
        return Liability.of(total.balance(), total.held(), shelf(village), balance,
                policies.on(village, clock.today()).stopWhenShort());
    }

    private Liability.Shelf shelf(VillageId village) {
        long stockFen = 0, stockPoints = 0, onceFen = 0, oncePoints = 0;
        for (var row : goods.page(village, "", Integer.MAX_VALUE)) {
            stockFen = Math.addExact(stockFen, Math.multiplyExact(row.stock, row.costFen));
            stockPoints = Math.addExact(stockPoints, Math.multiplyExact(row.stock, row.pointsPrice));
            onceFen += row.costFen;
            oncePoints += row.pointsPrice;
        }
        return new Liability.Shelf(stockFen, stockPoints, onceFen, oncePoints);
    }
}
