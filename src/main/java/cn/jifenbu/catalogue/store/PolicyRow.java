package cn.jifenbu.catalogue.store;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.model.ExpiryPolicy;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.model.ReviewPolicy;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "policy")
@IdClass(CatalogueVersionRow.Key.class)
public class PolicyRow {

    @Id long villageId;
    @Id public int versionNo;
    LocalDate validFrom;
    String resolution;
    int noticeDays;
    int secondApprovalFrom;
    String lateEntryUntil;
    int pickupDays;
    @Enumerated(EnumType.STRING) DividendPolicy.Base dividendBase;
    @Enumerated(EnumType.STRING) DividendPolicy.YearOf dividendYearOf;
    int dividendRateBp;
    Long dividendFixedFen;
    Long dividendFloorFen;
    Long dividendCeilingFen;
    int dividendMinMerit;
    @Enumerated(EnumType.STRING) DividendPolicy.Negative dividendNegative;
    long dividendMinPayoutFen;
    String dividendPrepareOn;
    String dividendFreezeOn;
    int dividendUnclaimedDays;
    @Enumerated(EnumType.STRING) ExpiryPolicy.ExpiryKind clearing;
    int clearingKeepPercent;
    String clearingOn;
    int clearingNoticeDays;
    public UUID adoptedBy;
    public Instant adoptedAt;
    @Enumerated(EnumType.STRING) Policy.BelowZero belowZero;
    int reviewDays;
    int secondLookPercent;
    int recusalDays;

    public static PolicyRow of(long village, int version, Policy policy) {
        var row = new PolicyRow();
        row.villageId = village;
        row.versionNo = version;
        row.validFrom = policy.validFrom();
        row.resolution = policy.resolution();
        row.noticeDays = policy.noticeDays();
        row.secondApprovalFrom = policy.secondApprovalFrom();
        row.lateEntryUntil = policy.lateEntryUntil().toString();
        row.pickupDays = policy.pickupDays();
        row.set(policy.dividend());
        row.set(policy.dividend().clearing());
        row.belowZero = policy.belowZero();
        row.reviewDays = policy.review().dueDays();
        row.secondLookPercent = policy.review().secondLookPercent();
        row.recusalDays = policy.review().recusalDays();
        return row;
    }

    private void set(DividendPolicy dividend) {
        dividendBase = dividend.base();
        dividendYearOf = dividend.yearOf();
        dividendRateBp = dividend.rateBp();
        dividendFixedFen = dividend.fixedFen();
        dividendFloorFen = dividend.floorFen();
        dividendCeilingFen = dividend.ceilingFen();
        dividendMinMerit = dividend.minMerit();
        dividendNegative = dividend.negative();
        dividendMinPayoutFen = dividend.minPayoutFen();
        dividendPrepareOn = dividend.prepareOn().toString();
        dividendFreezeOn = dividend.freezeOn().toString();
        dividendUnclaimedDays = dividend.unclaimedDays();
    }

    private void set(ExpiryPolicy policy) {
        clearing = policy.kind();
        clearingKeepPercent = policy.keepPercent();
        clearingOn = policy.on().toString();
        clearingNoticeDays = policy.noticeDays();
    }

    public Policy toPolicy() {
        var clear = new ExpiryPolicy(clearing, clearingKeepPercent, MonthDay.parse(clearingOn), clearingNoticeDays);
        var dividend = new DividendPolicy(dividendBase, dividendYearOf, dividendRateBp, dividendFixedFen, dividendFloorFen,
                dividendCeilingFen, dividendMinMerit, dividendNegative, dividendMinPayoutFen,
                MonthDay.parse(dividendPrepareOn), MonthDay.parse(dividendFreezeOn), dividendUnclaimedDays, clear);
        return new Policy(validFrom, resolution, noticeDays, secondApprovalFrom, MonthDay.parse(lateEntryUntil), pickupDays,
                dividend, belowZero, new ReviewPolicy(reviewDays, secondLookPercent, recusalDays));
    }
}
