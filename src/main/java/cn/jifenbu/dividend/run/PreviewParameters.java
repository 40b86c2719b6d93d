package cn.jifenbu.dividend.run;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/// Knobs to try in a preview; what is left out is as in the village's policy. 0 switches a sum off.
public record PreviewParameters(DividendPolicy.Base base, DividendPolicy.YearOf yearOf, @Min(0) @Max(10_000) Integer rateBp,
        @Min(0) @Max(MOST) Long fixedFen, @Min(0) @Max(MOST) Long floorFen, @Min(0) @Max(MOST) Long ceilingFen,
        @Min(0) @Max(1_000_000) Integer minMerit, DividendPolicy.Negative negative, @Min(0) @Max(MOST) Long minPayoutFen) {

    private static final long MOST = 9_007_199_254_740_991L;

    DividendPolicy mergedInto(DividendPolicy now) {
        try {
            return new DividendPolicy(or(base, now.base()), or(yearOf, now.yearOf()), or(rateBp, now.rateBp()),
                    sum(fixedFen, now.fixedFen()), sum(floorFen, now.floorFen()), sum(ceilingFen, now.ceilingFen()),
                    or(minMerit, now.minMerit()), or(negative, now.negative()), or(minPayoutFen, now.minPayoutFen()),
                    now.prepareOn(), now.freezeOn(), now.unclaimedDays(), now.clearing());
        } catch (IllegalArgumentException ceilingBelowFloor) {
            throw new RefusedException(new InvalidFields(List.of(new FieldError("knobs.ceilingFen", "不能低于 floorFen"))));
        }
    }

    private static <T> T or(T wanted, T now) {
        return Optional.ofNullable(wanted).orElse(now);
    }

    private static Long sum(Long wanted, Long now) {
        return wanted == null ? now : wanted == 0 ? null : wanted;
    }
}
