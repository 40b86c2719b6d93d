package cn.jifenbu.dividend;

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

/// Written by [ShareSql] in one statement. Only the payment is written later: the service may not update the rest.
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
    Long firstEntryNo;
    long dueFen;
    long earlierFen;
    @Enumerated(EnumType.STRING) Payment payment;
    String paymentReason;
    Instant paidAt;
    int payments;

    record Key(long villageId, UUID runId, UUID householdId) {}
}
