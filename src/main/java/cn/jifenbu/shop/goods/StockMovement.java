package cn.jifenbu.shop.goods;

import cn.jifenbu.shop.model.MovementKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change of stock, numbered without gaps per goods; `quantity` signed, `orderId` for hand-overs and returns only,
/// `batch` and `expiresOn` for purchases and donations that named them.
public record StockMovement(UUID goodsId, long movementNo, MovementKind kind, long quantity, long stockAfter,
        @Nullable UUID orderId,
        @Nullable String reason, @Nullable String batch, @Nullable LocalDate expiresOn, Instant recordedAt) {

    static StockMovement of(StockMovementRow row) {
        return new StockMovement(row.goodsId, row.movementNo, row.kind, row.quantity, row.stockAfter, row.orderId, row.reason,
                row.batch, row.expiresOn, row.recordedAt);
    }
}
