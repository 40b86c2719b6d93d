package cn.jifenbu.dividend.goodscredit;

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
@Table(name = "goods_credit_use")
@IdClass(GoodsCreditUseRow.Key.class)
class GoodsCreditUseRow {

    @Id long villageId;
    @Id UUID householdId;
    @Id int useNo;
    @Enumerated(EnumType.STRING) CreditUseKind kind;
    UUID dischargeId;
    long amountFen;
    String goods;
    String receivedBy;
    UUID actor;
    Instant recordedAt;

    record Key(long villageId, UUID householdId, int useNo) {}
}
