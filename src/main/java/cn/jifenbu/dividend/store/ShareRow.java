package cn.jifenbu.dividend.store;

import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.ShareMoney;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/// Written by the freeze in one statement. Only the payment is written later: the service may not update the rest.
@Entity
@DynamicUpdate
@Table(name = "dividend_share")
@IdClass(ShareRow.Key.class)
public class ShareRow {

    @Id public long villageId;
    @Id public UUID runId;
    @Id public UUID householdId;
    public int shareNo;
    public String householdCode;
    public String maskedName;
    public long merit;
    public long amountFen;
    public long remainder;
    public boolean rounding;
    public Long firstEntryNo;
    public long dueFen;
    public long earlierFen;
    @Enumerated(EnumType.STRING) public Payment payment;
    public String paymentReason;
    public Instant paidAt;
    public int payments;
    public long setOffFen;

    public ShareMoney money() {
        return new ShareMoney(amountFen, payment, setOffFen);
    }

    record Key(long villageId, UUID runId, UUID householdId) {}
}
