package cn.jifenbu.sql;

import java.util.Collection;
import java.util.UUID;

/// A whole column as one parameter, for `= any(?)` and `unnest(?)`. `type` is PostgreSQL's name of an element's type.
public record SqlArray(String type, Object[] values) {

    public static SqlArray bigints(Collection<Long> values) {
        return new SqlArray("bigint", values.toArray());
    }

    public static SqlArray uuids(Collection<UUID> values) {
        return new SqlArray("uuid", values.toArray());
    }
}
