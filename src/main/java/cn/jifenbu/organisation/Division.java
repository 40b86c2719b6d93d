package cn.jifenbu.organisation;

/// A county, township or village; `parent` is null for a county.
public record Division(String code, String parent, Level level, String name) {

    public enum Level {
        COUNTY, TOWNSHIP, VILLAGE
    }
}
