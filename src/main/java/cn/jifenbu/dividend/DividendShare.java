package cn.jifenbu.dividend;

import cn.jifenbu.dividend.domain.DividendSplit;
import cn.jifenbu.dividend.domain.Payment;
import java.time.Instant;
import java.util.UUID;

/// A household's part: `merit` points of the year, `amountFen` with the rounding fen where `rounding` is true. The head's
/// `name` is masked.
public record DividendShare(int shareNo, UUID householdId, String householdCode, String name, long merit, long amountFen,
        boolean rounding, Payment payment, String paymentReason, Instant paidAt) {

    static DividendShare of(ShareRow r) {
        return new DividendShare(r.shareNo, r.householdId, r.householdCode, r.maskedName, r.merit, r.amountFen, r.rounding,
                r.payment, r.paymentReason, r.paidAt);
    }

    static DividendShare preview(int no, DividendSplit.Share share, String maskedName) {
        return new DividendShare(no, share.of().household().value(), share.of().code(), maskedName, share.of().merit(),
                share.amount().value(), share.rounding(), Payment.PENDING, null, null);
    }
}
