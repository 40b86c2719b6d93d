package cn.jifenbu.audit;

import cn.jifenbu.audit.ReadAudit.Filter;
import cn.jifenbu.refusal.StoredCode;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlArray;
import cn.jifenbu.sql.SqlParameters;
import cn.jifenbu.sql.SqlQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class AuditEntryRepository {

    private static final int VILLAGE_DIGITS = 12;

    private final Sql sql;

    AuditEntryRepository(Sql sql) {
        this.sql = sql;
    }

    /// Newest first.
    List<AuditLine> newest(DivisionCode place, Filter filter, int limit) {
        var parameters = new SqlParameters();
        var where = where(place, filter, parameters);
        return sql.list("select id, at, division, person_id, operation, target, household_id, status, code, reason, address,"
                + " request_id from audit_entry where " + where + " order by id desc limit " + limit,
                AuditEntryRepository::line, parameters.values().toArray());
    }

    private static String where(DivisionCode place, Filter filter, SqlParameters parameters) {
        var where = new StringBuilder();
        if (place.value().length() == VILLAGE_DIGITS) {
            where.append("village_id = ?");
            parameters.add(Long.parseLong(place.value()));
        } else {
            where.append("division like ?");
            parameters.add(place.prefix() + "%");
        }
        and(where, parameters, "person_id = ?", filter.person());
        and(where, parameters, "operation = ?", filter.operation());
        and(where, parameters, "household_id = ?", filter.household());
        and(where, parameters, "at >= ?", filter.from());
        and(where, parameters, "at < ?", filter.until());
        and(where, parameters, "id < ?", filter.before());
        where.append(switch (filter.outcome()) {
            case ALL -> "";
            case DONE -> " and status < 400";
            case REFUSED -> " and status >= 400";
        });
        return where.toString();
    }

    private static void and(StringBuilder where, SqlParameters parameters, String condition, Object value) {
        if (value == null) return;
        where.append(" and ").append(condition);
        parameters.add(value);
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
                row.getObject(4, UUID.class), null, row.getString(5), row.getString(6), row.getObject(7, UUID.class),
                row.getInt(8), StoredCode.read(row.getString(9)), row.getString(10), row.getString(11), row.getString(12));
    }

    /// People do not lie with the villages, so their names are asked for by themselves.
    Map<UUID, String> names(Collection<UUID> people) {
        if (people.isEmpty()) return Map.of();
        return sql.read(new SqlQuery<>("select id, display_name from person where id = any(?)",
                List.of(SqlArray.uuids(people)), rows -> {
                    var names = new HashMap<UUID, String>();
                    while (rows.next()) names.put(rows.getObject(1, UUID.class), rows.getString(2));
                    return names;
                }));
    }
}
