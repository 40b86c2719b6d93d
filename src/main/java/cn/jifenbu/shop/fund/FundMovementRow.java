package cn.jifenbu.shop.fund;

import cn.jifenbu.shop.model.FundKind;
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

@Entity
@Immutable
@Table(name = "fund_movement")
@IdClass(FundMovementRow.Key.class)
class FundMovementRow {

    @Id long villageId;
    @Id int movementNo;
    @Enumerated(EnumType.STRING) FundKind kind;
    long amountFen;
    long balanceAfter;
    String reason;
    LocalDate happenedOn;
    UUID actor;
    Instant recordedAt;

    record Key(long villageId, int movementNo) {}
}
