package cn.jifenbu.division;

import cn.jifenbu.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/// A county, township or village; `parent` is null for a county.
public record Division(String code, @Nullable String parent, DivisionLevel level, String name) {

    public enum DivisionLevel {
        COUNTY, TOWNSHIP, VILLAGE;

        static DivisionLevel of(DivisionCode code) {
            return code.isCounty() ? COUNTY : code.isTownship() ? TOWNSHIP : VILLAGE;
        }
    }
}
