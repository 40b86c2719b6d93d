package cn.jifenbu.dividend;

import cn.jifenbu.dividend.domain.DividendSplit;
import cn.jifenbu.dividend.domain.Payment;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/// Only the payment is ever written later: the service has no right to update the rest.
@Entity
@DynamicUpdate
@Table(name = "dividend_share")
@IdClass(ShareRow.Key.class)
class ShareRow {

    @Id long villageId;
    @Id UUID runId;
    @Id UUID householdId;
    int shareNo;
    String householdCode;
    String maskedName;
    long merit;
    long amountFen;
    long remainder;
    boolean rounding;
    @Enumerated(EnumType.STRING) Payment payment;
    String paymentReason;
    Instant paidAt;
    int payments;

    record Key(long villageId, UUID runId, UUID householdId) {}

    static ShareRow of(RunRow run, int no, DividendSplit.Share share, String maskedName) {
        var row = new ShareRow();
        row.villageId = run.villageId;
        row.runId = run.id;
        row.householdId = share.of().household().value();
        row.shareNo = no;
        row.householdCode = share.of().code();
        row.maskedName = maskedName;
        row.merit = share.of().merit();
        row.amountFen = share.amount().value();
        row.remainder = share.remainder();
        row.rounding = share.rounding();
        row.payment = Payment.PENDING;
        return row;
    }
}
