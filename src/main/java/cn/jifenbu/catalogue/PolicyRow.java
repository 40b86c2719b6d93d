package cn.jifenbu.catalogue;

import cn.jifenbu.catalogue.domain.Policy;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.MonthDay;

@Entity
@Table(name = "policy")
@IdClass(CatalogueVersionRow.Key.class)
class PolicyRow {

    @Id long villageId;
    @Id int versionNo;
    LocalDate validFrom;
    String resolution;
    int noticeDays;
    int secondApprovalFrom;
    String lateEntryUntil;
    int pickupDays;
    int dividendRateBp;
    int dividendMinMerit;
    @Enumerated(EnumType.STRING) Policy.BelowZero belowZero;

    static PolicyRow of(long village, int version, Policy policy) {
        var row = new PolicyRow();
        row.villageId = village;
        row.versionNo = version;
        row.validFrom = policy.validFrom();
        row.resolution = policy.resolution();
        row.noticeDays = policy.noticeDays();
        row.secondApprovalFrom = policy.secondApprovalFrom();
        row.lateEntryUntil = policy.lateEntryUntil().toString();
        row.pickupDays = policy.pickupDays();
        row.dividendRateBp = policy.dividendRateBp();
        row.dividendMinMerit = policy.dividendMinMerit();
        row.belowZero = policy.belowZero();
        return row;
    }

    Policy toPolicy() {
        return new Policy(validFrom, resolution, noticeDays, secondApprovalFrom, MonthDay.parse(lateEntryUntil), pickupDays,
                dividendRateBp, dividendMinMerit, belowZero);
    }
}
