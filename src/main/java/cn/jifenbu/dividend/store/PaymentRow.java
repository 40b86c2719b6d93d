package cn.jifenbu.dividend.store;

import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.PaymentEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// What happened to a share's money: appended, never changed. `event` and `amountFen` are null in rows of older versions.
@Entity
@Immutable
@Table(name = "dividend_payment")
@IdClass(PaymentRow.Key.class)
public class PaymentRow {

    @Id long villageId;
    @Id UUID runId;
    @Id UUID householdId;
    @Id public int paymentNo;
    @Enumerated(EnumType.STRING) public Payment result;
    @Enumerated(EnumType.STRING) public PaymentEvent event;
    public Long amountFen;
    public LocalDate happenedOn;
    public UUID otherRunId;
    public UUID dischargeId;
    public String reason;
    public UUID actor;
    public Instant recordedAt;

    record Key(long villageId, UUID runId, UUID householdId, int paymentNo) {}
}
