package cn.jifenbu.shop.goods;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.refusal.ShopRefusal.GoodsCodeTaken;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.GoodsCategory;
import cn.jifenbu.shop.model.GoodsState;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Keeps the shop: what is on the shelf, at which price, and how much of it there is.
@ApplicationScoped
public class ManageGoods {

    private final VillageLock villages;
    private final GoodsRepository goods;
    private final GoodsPricing prices;
    private final StockLedger stock;
    private final BusinessClock clock;

    ManageGoods(VillageLock villages, GoodsRepository goods, GoodsPricing prices, StockLedger stock, BusinessClock clock) {
        this.villages = villages;
        this.goods = goods;
        this.prices = prices;
        this.stock = stock;
        this.clock = clock;
    }

    /// On the shelf from now on, without stock until some comes in. The first price has always counted, so that goods are
    /// never without one.
    ///
    /// @throws RefusedException GoodsCodeTaken, InvalidFields when solidarity goods do not name their origin
    @Transactional
    public Goods add(VillageId village, NewGoods added, Actor actor) {
        villages.lock(village);
        if (added.category() == GoodsCategory.SOLIDARITY) {
            requireOrigin("producer", added.producer());
            requireOrigin("place", added.place());
        }
        if (goods.hasCode(village, added.code())) throw new RefusedException(new GoodsCodeTaken(added.code()));
        var row = new GoodsRow();
        row.villageId = village.value();
        row.id = UUID.randomUUID();
        row.code = added.code();
        row.category = added.category();
        row.name = added.name();
        row.unit = added.unit();
        row.pointsPrice = added.pointsPrice();
        row.costFen = added.costFen();
        row.producer = added.producer();
        row.place = added.place();
        row.lowStock = added.lowStock();
        row.limitPerHousehold = added.limitPerHousehold();
        row.limitPeriod = added.limitPeriod();
        row.state = GoodsState.ON_SHELF;
        goods.persist(row);
        prices.append(village, row.id, 1, added.pointsPrice(), LocalDate.EPOCH, actor);
        return Goods.of(row);
    }

    private static void requireOrigin(String field, String value) {
        if (value == null || value.isBlank()) throw invalid(field, "消费帮扶产品要写明生产者和产地");
    }

    /// Open orders keep the points they were placed with.
    ///
    /// @throws RefusedException UnknownGoods, PriceInThePast
    @Transactional
    public Goods change(VillageId village, UUID id, GoodsEdit edit, Actor actor) {
        villages.lock(village);
        var row = goods.require(village, id);
        edit.pointsPrice().ifPresent(p -> prices.price(village, id, p, edit.priceFrom().orElse(clock.today()), actor));
        row.name = edit.name().orElse(row.name);
        row.costFen = edit.costFen().orElse(row.costFen);
        row.lowStock = edit.lowStock().orElse(row.lowStock);
        row.state = edit.state().orElse(row.state);
        edit.limit().ifPresent(limit -> {
            row.limitPerHousehold = limit.units();
            row.limitPeriod = limit.period();
        });
        return Goods.of(edit.pointsPrice().isEmpty() ? row : goods.require(village, id));
    }

    /// Goods come in, are counted, or are written off. Hand-overs and returns have their own use cases.
    ///
    /// @throws RefusedException UnknownGoods, StockPromised, InvalidFields when sign, reason or batch do not fit the kind, or
    /// the batch is past its date
    @Transactional
    public StockMovement move(VillageId village, UUID id, NewMovement movement, Actor actor) {
        villages.lock(village);
        var kind = movement.kind();
        if (kind.belongsToAnOrder()) throw invalid("kind", "交付和退货请在兑换单上办理");
        if (!kind.fits(movement.quantity())) throw invalid("quantity", "进货、捐赠填正数，报损填负数，盘点差额不能是 0");
        if (kind.needsReason() && movement.reason().isEmpty()) throw invalid("reason", "盘点差额和报损要写明原因");
        if (!kind.bringsABatch() && movement.batch().isPresent()) throw invalid("batch", "只有进货和捐赠有批次");
        if (!kind.bringsABatch() && movement.expiresOn().isPresent()) throw invalid("expiresOn", "只有进货和捐赠有保质期");
        if (movement.expiresOn().filter(clock.today()::isAfter).isPresent()) throw invalid("expiresOn", "已经过期的物资不能入库");
        return StockMovement.of(stock.move(goods.require(village, id), movement, null, actor));
    }

    private static RefusedException invalid(String field, String message) {
        return new RefusedException(new InvalidFields(List.of(new FieldError(field, message))));
    }
}
