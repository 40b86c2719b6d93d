package cn.jifenbu.dividend.payout;

import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.PaymentEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a household's money: `amountFen` is what it was about, `otherRunId` the run it was set off against,
/// `dischargeId` what two people settled. `event` and `amountFen` are null for what older versions recorded; `happenedOn` is
/// null where that was the day it was recorded.
public record SharePayment(int paymentNo, @Nullable PaymentEvent event, Payment payment, @Nullable Long amountFen,
        @Nullable LocalDate happenedOn, @Nullable String reason, @Nullable UUID otherRunId, @Nullable UUID dischargeId,
        String by, Instant recordedAt) {}
