package cn.jifenbu.dividend.store;

import cn.jifenbu.dividend.model.Payment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A household's part: `merit` points of the year, `amountFen` with the rounding fen where `rounding` is true. In an
/// adjustment `earlierFen` is what earlier runs of the year gave, and `amountFen` the difference, below zero where that was
/// too much. `setOffFen` of it is settled against another run's, `payableFen` still to be paid. The head's `name` is masked.
public record DividendShare(int shareNo, UUID householdId, String householdCode, String name, long merit, long amountFen,
        boolean rounding, long earlierFen, @Nullable Payment payment, @Nullable String paymentReason,
        @Nullable Instant paidAt, long setOffFen, long payableFen) {

    public static DividendShare of(ShareRow r) {
        return new DividendShare(r.shareNo, r.householdId, r.householdCode, r.maskedName, r.merit, r.amountFen, r.rounding,
                r.earlierFen, r.payment, r.paymentReason, r.paidAt, r.setOffFen, r.money().payableFen());
    }
}
