package cn.jifenbu.division;

/// A county, township or village; `parent` is null for a county.
public record Division(String code, String parent, DivisionLevel level, String name) {

    public enum DivisionLevel {
        COUNTY, TOWNSHIP, VILLAGE
    }
}
