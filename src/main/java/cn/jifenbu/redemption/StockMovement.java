package cn.jifenbu.redemption;

import cn.jifenbu.redemption.domain.MovementKind;
import java.time.Instant;
import java.util.UUID;

/// One change of stock, numbered without gaps per goods; `quantity` signed, `orderId` for hand-overs only.
public record StockMovement(UUID goodsId, long movementNo, MovementKind kind, long quantity, long stockAfter, UUID orderId,
        String reason, Instant recordedAt) {

    static StockMovement of(StockMovementRow row) {
        return new StockMovement(row.goodsId, row.movementNo, row.kind, row.quantity, row.stockAfter, row.orderId, row.reason,
                row.recordedAt);
    }
}
