package cn.jifenbu.catalogue.policy;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.model.ExpiryPolicy;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.model.ReviewPolicy;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.web.http.RequestBody;
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

        DividendPolicy mergedInto(DividendPolicy now) {
            return new DividendPolicy(or(base, now.base()), or(yearOf, now.yearOf()), or(rateBp, now.rateBp()),
                    sum(fixedFen, now.fixedFen()), sum(floorFen, now.floorFen()), sum(ceilingFen, now.ceilingFen()),
                    or(minMerit, now.minMerit()), or(negative, now.negative()), or(minPayoutFen, now.minPayoutFen()),
                    day("dividend.prepareOn", prepareOn, now.prepareOn()), day("dividend.freezeOn", freezeOn, now.freezeOn()),
                    or(unclaimedDays, now.unclaimedDays()),
                    clearing == null ? now.clearing() : clearing.mergedInto(now.clearing()));
        }
    }

    public record ExpiryParameters(ExpiryPolicy.ExpiryKind kind, @Min(0) @Max(100) Integer keepPercent,
            @Pattern(regexp = DAY) String on, @Min(1) @Max(366) Integer noticeDays) {

        ExpiryPolicy mergedInto(ExpiryPolicy now) {
            return new ExpiryPolicy(or(kind, now.kind()), or(keepPercent, now.keepPercent()),
                    day("dividend.clearing.on", on, now.on()), or(noticeDays, now.noticeDays()));
        }
    }

    public record ReviewParameters(@Min(1) @Max(60) Integer dueDays, @Min(0) @Max(100) Integer secondLookPercent) {
        ReviewPolicy mergedInto(ReviewPolicy now) {
            return new ReviewPolicy(or(dueDays, now.dueDays()), or(secondLookPercent, now.secondLookPercent()));
        }
    }

    public Policy mergedInto(Policy now) {
        try {
            var late = day("lateEntryUntil", lateEntryUntil, now.lateEntryUntil());
            var knobs = dividend == null ? now.dividend() : dividend.mergedInto(now.dividend());
            if (!knobs.freezeOn().isAfter(late)) throw wrong("dividend.freezeOn", "要在补录截止日之后");
            return new Policy(validFrom, resolution, or(noticeDays, now.noticeDays()),
                    or(secondApprovalFrom, now.secondApprovalFrom()), late, or(pickupDays, now.pickupDays()), knobs,
                    or(belowZero, now.belowZero()), review == null ? now.review() : review.mergedInto(now.review()));
        } catch (IllegalArgumentException ceilingBelowFloor) {
            throw wrong("dividend.ceilingFen", "不能低于 floorFen");
        }
    }

    private static <T> T or(T wanted, T now) {
        return Optional.ofNullable(wanted).orElse(now);
    }

    private static Long sum(Long wanted, Long now) {
        return wanted == null ? now : wanted == 0 ? null : wanted;
    }

    private static MonthDay day(String field, String wanted, MonthDay now) {
        try {
            return wanted == null ? now : MonthDay.parse(wanted);
        } catch (java.time.DateTimeException noSuchDay) {
            throw wrong(field, "没有这一天");
        }
    }

    private static RefusedException wrong(String field, String message) {
        return new RefusedException(new InvalidFields(List.of(new FieldError(field, message))));
    }
}
