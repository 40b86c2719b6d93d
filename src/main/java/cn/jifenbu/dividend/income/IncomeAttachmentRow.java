package cn.jifenbu.dividend.income;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "income_attachment")
@IdClass(IncomeAttachmentRow.Key.class)
class IncomeAttachmentRow {

    @Id long villageId;
    @Id int year;
    @Id int versionNo;
    @Id int position;
    UUID evidenceId;

    record Key(long villageId, int year, int versionNo, int position) {}
}
