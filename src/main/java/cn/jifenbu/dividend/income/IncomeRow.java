package cn.jifenbu.dividend.income;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/// Only the approval is ever written later: the service has no right to update the rest.
@Entity
@DynamicUpdate
@Table(name = "income")
@IdClass(IncomeRow.Key.class)
public class IncomeRow {

    @Id long villageId;
    @Id int year;
    @Id public int versionNo;
    public long amountFen;
    public String resolution;
    UUID declaredBy;
    Instant declaredAt;
    UUID approvedBy;
    Instant approvedAt;

    public record Key(long villageId, int year, int versionNo) {}
}
