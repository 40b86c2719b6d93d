package cn.jifenbu.redemption;

import cn.jifenbu.organisation.Household;
import cn.jifenbu.organisation.Households;
import cn.jifenbu.redemption.domain.OrderState;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Puts orders together with their lines, the names of the goods and the household's code.
@ApplicationScoped
class RedemptionViews {

    private final OrderRows orders;
    private final GoodsRows goods;
    private final Households households;

    RedemptionViews(OrderRows orders, GoodsRows goods, Households households) {
        this.orders = orders;
        this.goods = goods;
        this.households = households;
    }

    /// With pick-up codes: the caller takes them out for everybody but the household.
    List<Redemption> of(VillageId village, List<OrderRow> rows) {
        var lines = orders.lines(village, rows);
        var names = goods.of(village, lines.values().stream().flatMap(List::stream).map(l -> l.goodsId).distinct().toList());
        var codes = households.byIds(village, rows.stream().map(OrderRow::household).toList());
        return rows.stream().map(row -> of(row, lines.get(row.id), names, codes.get(row.household()))).toList();
    }

    Redemption of(VillageId village, OrderRow row, List<OrderLineRow> lines, Map<UUID, GoodsRow> names) {
        return of(row, lines, names, households.require(village, row.household()));
    }

    static Redemption of(OrderRow row, List<OrderLineRow> lines, Map<UUID, GoodsRow> names, Household household) {
        var views = lines.stream().map(l -> new Redemption.Line(l.goodsId, names.get(l.goodsId).name,
                names.get(l.goodsId).unit, l.quantity, l.points)).toList();
        var code = row.state == OrderState.HELD ? row.pickupCode : null;
        return new Redemption(row.id, household.village().toString(), row.orderNo, row.householdId, household.code(),
                row.channel, row.state, views, row.points, code, row.expiresAt, row.proof, row.signature, row.placedAt,
                row.endedAt);
    }
}
