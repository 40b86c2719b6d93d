package cn.jifenbu.redemption.verification;

import cn.jifenbu.ledger.verification.VerificationPart;
import cn.jifenbu.shared.VillageId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Every order that was handed over or returned moved its points once, in the ledger of the household's village, and no points
/// moved for an order that is not there.
@ApplicationScoped
@Priority(1) // before the goods: what people ask first is where their points are
class VerifyOrderEntries implements VerificationPart {

    private final OrderEntryVerificationRepository orders;

    VerifyOrderEntries(OrderEntryVerificationRepository orders) {
        this.orders = orders;
    }

    @Override
    public Optional<String> check(VillageId village) {
        return orders.order(village).map(orderNo -> "第 " + orderNo + " 号兑换单与流水不符")
                .or(() -> orders.entry(village).map(entryNo -> "第 " + entryNo + " 笔流水没有兑换单"))
                .or(() -> orders.entryOfGuest(village).map(entryNo -> "第 " + entryNo + " 笔流水没有外村的兑换单"));
    }
}
