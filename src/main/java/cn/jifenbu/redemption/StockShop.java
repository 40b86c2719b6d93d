package cn.jifenbu.redemption;

import cn.jifenbu.ledger.VillageLock;
import cn.jifenbu.redemption.domain.GoodsCategory;
import cn.jifenbu.redemption.domain.GoodsState;
import cn.jifenbu.redemption.domain.MovementKind;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.refusal.ShopRefusal.GoodsCodeTaken;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps the shop: what is on the shelf, at which price, and how much of it there is.
@ApplicationScoped
public class StockShop {

    private final VillageLock villages;
    private final GoodsRows goods;
    private final MoveStock stock;
    private final EntityManager db;

    StockShop(VillageLock villages, GoodsRows goods, MoveStock stock, EntityManager db) {
        this.villages = villages;
        this.goods = goods;
        this.stock = stock;
        this.db = db;
    }

    /// On the shelf from now on, without stock until some comes in.
    ///
    /// @throws RefusedException GoodsCodeTaken, InvalidFields when solidarity goods do not name their origin
    @Transactional
    public Goods add(VillageId village, NewGoods wanted) {
        villages.lock(village);
        if (wanted.category() == GoodsCategory.SOLIDARITY) {
            requireOrigin("producer", wanted.producer());
            requireOrigin("place", wanted.place());
        }
        if (goods.hasCode(village, wanted.code())) throw new RefusedException(new GoodsCodeTaken(wanted.code()));
        var row = new GoodsRow();
        row.villageId = village.value();
        row.id = UUID.randomUUID();
        row.code = wanted.code();
        row.category = wanted.category();
        row.name = wanted.name();
        row.unit = wanted.unit();
        row.pointsPrice = wanted.pointsPrice();
        row.costFen = wanted.costFen();
        row.producer = wanted.producer();
        row.place = wanted.place();
        row.lowStock = wanted.lowStock();
        row.limitPerHouseholdYear = wanted.limitPerHouseholdYear();
        row.state = GoodsState.ON_SHELF;
        db.persist(row);
        return Goods.of(row);
    }

    private static void requireOrigin(String field, String value) {
        if (value == null || value.isBlank()) throw invalid(field, "消费帮扶产品要写明生产者和产地");
    }

    /// What is empty stays. Open orders keep the points they were placed with.
    @Transactional
    public Goods change(VillageId village, UUID id, Optional<Integer> pointsPrice, Optional<Integer> lowStock,
            Optional<GoodsState> state) {
        villages.lock(village);
        var row = goods.require(village, id);
        row.pointsPrice = pointsPrice.orElse(row.pointsPrice);
        row.lowStock = lowStock.orElse(row.lowStock);
        row.state = state.orElse(row.state);
        return Goods.of(row);
    }

    /// Goods come in, are counted, or are written off; `quantity` is signed. Hand-overs have their own use case.
    ///
    /// @throws RefusedException UnknownGoods, StockPromised, InvalidFields when sign or reason do not fit the kind
    @Transactional
    public StockMovement move(VillageId village, UUID id, MovementKind kind, long quantity, String reason, Actor actor) {
        villages.lock(village);
        if (kind == MovementKind.HAND_OVER) throw invalid("kind", "交付请在兑换单上办理");
        if (!kind.fits(quantity)) throw invalid("quantity", "进货、捐赠填正数，报损填负数，盘点差额不能是 0");
        if (kind.needsReason() && (reason == null || reason.isBlank())) throw invalid("reason", "盘点差额和报损要写明原因");
        return StockMovement.of(stock.move(goods.require(village, id), kind, quantity, reason, null, actor));
    }

    private static RefusedException invalid(String field, String message) {
        return new RefusedException(new InvalidFields(List.of(new FieldError(field, message))));
    }
}
