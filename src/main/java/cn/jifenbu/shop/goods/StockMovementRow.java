package cn.jifenbu.shop.goods;

import cn.jifenbu.shop.model.MovementKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "stock_movement")
@IdClass(StockMovementRow.Key.class)
public class StockMovementRow {

    @Id long villageId;
    @Id UUID goodsId;
    @Id long movementNo;
    @Enumerated(EnumType.STRING) MovementKind kind;
    long quantity;
    long stockAfter;
    UUID orderId;
    String reason;
    String batch;
    LocalDate expiresOn;
    UUID actor;
    Instant recordedAt;

    record Key(long villageId, UUID goodsId, long movementNo) {}
}
