package cn.jifenbu.dividend.payout;

import cn.jifenbu.dividend.model.Payment;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "dividend_payment")
@IdClass(PaymentRow.Key.class)
class PaymentRow {

    @Id long villageId;
    @Id UUID runId;
    @Id UUID householdId;
    @Id int paymentNo;
    @Enumerated(EnumType.STRING) Payment result;
    String reason;
    UUID actor;
    Instant recordedAt;

    record Key(long villageId, UUID runId, UUID householdId, int paymentNo) {}
}
