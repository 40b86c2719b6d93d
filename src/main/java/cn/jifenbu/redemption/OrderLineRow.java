package cn.jifenbu.redemption;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
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
}
