package cn.jifenbu.catalogue.policy;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.model.ExpiryPolicy;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.model.ReviewPolicy;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.web.http.RequestBody;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/// A new policy. What is left out stays as it is in force today; `null` cannot be told from that, so `fixedFen`, `floorFen`
/// and `ceilingFen` are switched off by 0. Month and day are written `--01-15`.
public record PolicyRequest(@NotNull LocalDate validFrom, @NotBlank @Size(max = 100) String resolution,
        @Min(3) @Max(7) Integer noticeDays, @Min(1) @Max(10_000) Integer secondApprovalFrom,
        @Pattern(regexp = DAY) String lateEntryUntil, @Min(1) @Max(60) Integer pickupDays,
        Policy.BelowZero belowZero, @Valid DividendParameters dividend, @Valid ReviewParameters review)
        implements
            RequestBody {

    static final String DAY = "--(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final long MOST_FEN = 9_007_199_254_740_991L;

    public record DividendParameters(DividendPolicy.Base base, DividendPolicy.YearOf yearOf,
            @Min(0) @Max(10_000) Integer rateBp,
            @Min(0) @Max(MOST_FEN) Long fixedFen, @Min(0) @Max(MOST_FEN) Long floorFen, @Min(0) @Max(MOST_FEN) Long ceilingFen,
            @Min(0) @Max(1_000_000) Integer minMerit, DividendPolicy.Negative negative,
            @Min(0) @Max(MOST_FEN) Long minPayoutFen, @Pattern(regexp = DAY) String prepareOn,
            @Pattern(regexp = DAY) String freezeOn, @Min(1) @Max(3650) Integer unclaimedDays,
            @Valid ExpiryParameters clearing) {

        DividendPolicy mergedInto(DividendPolicy current) {
            return new DividendPolicy(or(base, current.base()), or(yearOf, current.yearOf()), or(rateBp, current.rateBp()),
                    sum(fixedFen, current.fixedFen()), sum(floorFen, current.floorFen()), sum(ceilingFen, current.ceilingFen()),
                    or(minMerit, current.minMerit()), or(negative, current.negative()),
                    or(minPayoutFen, current.minPayoutFen()),
                    day("dividend.prepareOn", prepareOn, current.prepareOn()),
                    day("dividend.freezeOn", freezeOn, current.freezeOn()),
                    or(unclaimedDays, current.unclaimedDays()),
                    clearing == null ? current.clearing() : clearing.mergedInto(current.clearing()));
        }
    }

    public record ExpiryParameters(ExpiryPolicy.ExpiryKind kind, @Min(0) @Max(100) Integer keepPercent,
            @Pattern(regexp = DAY) String on, @Min(1) @Max(366) Integer noticeDays) {

        ExpiryPolicy mergedInto(ExpiryPolicy current) {
            return new ExpiryPolicy(or(kind, current.kind()), or(keepPercent, current.keepPercent()),
                    day("dividend.clearing.on", on, current.on()), or(noticeDays, current.noticeDays()));
        }
    }

    public record ReviewParameters(@Min(1) @Max(60) Integer dueDays, @Min(0) @Max(100) Integer secondLookPercent,
            // left out where there is none, so that what was asked before keeps its hash
            @JsonInclude(JsonInclude.Include.NON_NULL) @Min(1) @Max(3650) Integer recusalDays) {
        ReviewPolicy mergedInto(ReviewPolicy current) {
            return new ReviewPolicy(or(dueDays, current.dueDays()), or(secondLookPercent, current.secondLookPercent()),
                    or(recusalDays, current.recusalDays()));
        }
    }

    public Policy mergedInto(Policy current) {
        try {
            var late = day("lateEntryUntil", lateEntryUntil, current.lateEntryUntil());
            var parameters = dividend == null ? current.dividend() : dividend.mergedInto(current.dividend());
            var policy = new Policy(validFrom, resolution, or(noticeDays, current.noticeDays()),
                    or(secondApprovalFrom, current.secondApprovalFrom()), late, or(pickupDays, current.pickupDays()),
                    parameters,
                    or(belowZero, current.belowZero()),
                    review == null ? current.review() : review.mergedInto(current.review()));
            if (!policy.freezesInTime()) throw wrong("dividend.freezeOn", tooEarly(policy));
            return policy;
        } catch (IllegalArgumentException ceilingBelowFloor) {
            throw wrong("dividend.ceilingFen", "不能低于 floorFen");
        }
    }

    private static String tooEarly(Policy policy) {
        var earliest = policy.earliestFreeze(Policy.COMMON_YEAR);
        if (earliest.getYear() > Policy.COMMON_YEAR + 1) return "补录期太长，当年办不完";
        return "最早%d月%d日：补录截止以后，审核、公示和处理异议还要这么多天".formatted(earliest.getMonthValue(), earliest.getDayOfMonth());
    }

    private static <T> T or(T requested, T current) {
        return Optional.ofNullable(requested).orElse(current);
    }

    private static Long sum(Long requested, Long current) {
        return requested == null ? current : requested == 0 ? null : requested;
    }

    private static MonthDay day(String field, String requested, MonthDay current) {
        try {
            return requested == null ? current : MonthDay.parse(requested);
        } catch (java.time.DateTimeException noSuchDay) {
            throw wrong(field, "没有这一天");
        }
    }

    private static RefusedException wrong(String field, String message) {
        return new RefusedException(new InvalidFields(List.of(new FieldError(field, message))));
    }
}
