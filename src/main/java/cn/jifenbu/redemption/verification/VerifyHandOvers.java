package cn.jifenbu.redemption.verification;

import cn.jifenbu.ledger.verification.VerificationPart;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Goods that left the shelf were ordered and cost what the order says, what came back had left, and every shelf holds what
/// its movements say.
@ApplicationScoped
class VerifyHandOvers implements VerificationPart {

    private final HandOverVerificationRepository orders;

    VerifyHandOvers(HandOverVerificationRepository orders) {
        this.orders = orders;
    }

    @Override
    public Optional<String> check(VillageId village) {
        return unpaid(village).or(() -> moved(village)).or(() -> returned(village)).or(() -> shelf(village));
    }

    /// What was handed over cost what its lines say, and what came back gave it back.
    private Optional<String> unpaid(VillageId village) {
        return orders.unlikePoints(village).map(orderNo -> "第 " + orderNo + " 号兑换单的分数与出入库不符");
    }

    /// The movement of each line: no more than was ordered left the shelf, at least one thing of each order; all of a return
    /// came back; nothing moved for an order that waits or has ended without a hand-over.
    private Optional<String> moved(VillageId village) {
        return orders.unlikeMovements(village).or(() -> orders.withoutMovement(village))
                .map(orderNo -> "第 " + orderNo + " 号兑换单与出库不符");
    }

    /// Of every thing no more came back than had left, and the order knows how many points that was.
    private Optional<String> returned(VillageId village) {
        return orders.unlikeReturns(village).map(orderNo -> "第 " + orderNo + " 号兑换单与退货不符");
    }

    /// Movements number without gaps, each goes on where the one before stopped, and the last is what lies on the shelf.
    private Optional<String> shelf(VillageId village) {
        return orders.shelf(village).map(mismatch -> mismatch.goodsCode() + " 的"
                + mismatch.movementNo().map(movementNo -> "第 " + movementNo + " 次出入库不符").orElse("库存与出入库不符"));
    }
}
