package cn.jifenbu.dividend.income;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "income_item")
@IdClass(IncomeItemRow.Key.class)
class IncomeItemRow {

    @Id long villageId;
    @Id int year;
    @Id int versionNo;
    @Id int itemNo;
    String item;
    long amountFen;

    record Key(long villageId, int year, int versionNo, int itemNo) {}
}
