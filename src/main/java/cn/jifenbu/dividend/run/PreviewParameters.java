package cn.jifenbu.dividend.run;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/// Parameters to try in a preview; what is left out is as in the village's policy. 0 switches a sum off.
public record PreviewParameters(DividendPolicy.Base base, DividendPolicy.YearOf yearOf, @Min(0) @Max(10_000) Integer rateBp,
        @Min(0) @Max(MOST) Long fixedFen, @Min(0) @Max(MOST) Long floorFen, @Min(0) @Max(MOST) Long ceilingFen,
        @Min(0) @Max(1_000_000) Integer minMerit, DividendPolicy.Negative negative, @Min(0) @Max(MOST) Long minPayoutFen) {

    private static final long MOST = 9_007_199_254_740_991L;

    DividendPolicy mergedInto(DividendPolicy current) {
        try {
            return new DividendPolicy(or(base, current.base()), or(yearOf, current.yearOf()), or(rateBp, current.rateBp()),
                    sum(fixedFen, current.fixedFen()), sum(floorFen, current.floorFen()), sum(ceilingFen, current.ceilingFen()),
                    or(minMerit, current.minMerit()), or(negative, current.negative()),
                    or(minPayoutFen, current.minPayoutFen()),
                    current.prepareOn(), current.freezeOn(), current.unclaimedDays(), current.clearing());
        } catch (IllegalArgumentException ceilingBelowFloor) {
            throw new RefusedException(new InvalidFields(List.of(new FieldError("knobs.ceilingFen", "不能低于 floorFen"))));
        }
    }

    private static <T> T or(T parameter, T current) {
        return Optional.ofNullable(parameter).orElse(current);
    }

    private static Long sum(Long parameter, Long current) {
        return parameter == null ? current : parameter == 0 ? null : parameter;
    }
}
