package cn.jifenbu.redemption;

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
class OrderLineRow {

    @Id long villageId;
    @Id UUID orderId;
    @Id int lineNo;
    UUID goodsId;
    int quantity;
    long points;

    record Key(long villageId, UUID orderId, int lineNo) {}

    static OrderLineRow of(OrderRow order, int no, UUID goods, int quantity, long points) {
        var line = new OrderLineRow();
        line.villageId = order.villageId;
        line.orderId = order.id;
        line.lineNo = no;
        line.goodsId = goods;
        line.quantity = quantity;
        line.points = points;
        return line;
    }

    /// What so many of this line cost; the line's points are a whole multiple of its quantity.
    long pointsOf(int part) {
        return points / quantity * part;
    }
}
