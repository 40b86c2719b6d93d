package cn.jifenbu.redemption.store;

import cn.jifenbu.shop.goods.GoodsRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "order_line")
@IdClass(OrderLineRow.Key.class)
public class OrderLineRow {

    @Id long villageId;
    @Id UUID orderId;
    @Id int lineNo;
    public UUID goodsId;
    public int quantity;
    public long points;
    public long costFen;

    record Key(long villageId, UUID orderId, int lineNo) {}

    /// At the goods' price and cost of today.
    public static OrderLineRow of(OrderRow order, int lineNo, GoodsRow goods, int quantity) {
        return of(order, lineNo, goods.id, quantity, Math.multiplyExact((long) goods.pointsPrice, quantity),
                Math.multiplyExact(goods.costFen, quantity));
    }

    /// So many of this line for another order, at the price and cost of then.
    public OrderLineRow part(OrderRow order, int quantity) {
        return of(order, lineNo, goodsId, quantity, pointsOf(quantity), costOf(quantity));
    }

    private static OrderLineRow of(OrderRow order, int lineNo, UUID goods, int quantity, long points, long cost) {
        var line = new OrderLineRow();
        line.villageId = order.villageId;
        line.orderId = order.id;
        line.lineNo = lineNo;
        line.goodsId = goods;
        line.quantity = quantity;
        line.points = points;
        line.costFen = cost;
        return line;
    }

    /// What so many of this line are worth: points and cost are whole multiples of the quantity.
    public long pointsOf(int part) {
        return points / quantity * part;
    }

    public long costOf(int part) {
        return costFen / quantity * part;
    }
}
