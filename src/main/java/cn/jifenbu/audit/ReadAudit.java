package cn.jifenbu.audit;

import cn.jifenbu.refusal.StoredCode;
import cn.jifenbu.shared.DivisionCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/// The audit log of a village, or of a division with everything below it.
@ApplicationScoped
public class ReadAudit {

    private static final int A_VILLAGE = 12;

    private final EntityManager db;

    ReadAudit(EntityManager db) {
        this.db = db;
    }

    /// What became of it.
    public enum Outcome {
        ALL, DONE, REFUSED
    }

    /// What is null is not asked for. `before`: the last id of the page before.
    public record Filter(UUID person, String operation, UUID household, Instant from, Instant until, Outcome outcome,
            UUID before) {}

    /// Newest first.
    @Transactional
    public List<AuditLine> lines(DivisionCode place, Filter filter, int limit) {
        var parameters = new ArrayList<Object>();
        var where = where(place, filter, parameters);
        var lines = new ArrayList<AuditLine>();
        db.unwrap(Session.class).doWork(connection -> {
            var sql = "select id, at, division, person_id, operation, target, household_id, status, code, reason, address,"
                    + " request_id from audit_entry where " + where + " order by id desc limit " + limit;
            try (var ask = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.size(); i++) ask.setObject(i + 1, parameters.get(i));
                try (var rows = ask.executeQuery()) {
                    while (rows.next()) lines.add(line(rows));
                }
            }
        });
        var names = names(lines.stream().map(AuditLine::person).filter(Objects::nonNull).distinct().toList());
        return lines.stream().map(l -> l.withName(names.get(l.person()))).toList();
    }

    private static String where(DivisionCode place, Filter filter, List<Object> parameters) {
        var where = new StringBuilder();
        if (place.value().length() == A_VILLAGE) {
            where.append("village_id = ?");
            parameters.add(Long.parseLong(place.value()));
        } else {
            where.append("division like ?");
            parameters.add(place.prefix() + "%");
        }
        and(where, parameters, "person_id = ?", filter.person);
        and(where, parameters, "operation = ?", filter.operation);
        and(where, parameters, "household_id = ?", filter.household);
        and(where, parameters, "at >= ?", filter.from == null ? null : filter.from.atOffset(ZoneOffset.UTC));
        and(where, parameters, "at < ?", filter.until == null ? null : filter.until.atOffset(ZoneOffset.UTC));
        and(where, parameters, "id < ?", filter.before);
        where.append(switch (filter.outcome) {
            case ALL -> "";
            case DONE -> " and status < 400";
            case REFUSED -> " and status >= 400";
        });
        return where.toString();
    }

    private static void and(StringBuilder where, List<Object> parameters, String condition, Object value) {
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
    private Map<UUID, String> names(List<UUID> people) {
        var names = new HashMap<UUID, String>();
        if (people.isEmpty()) return names;
        List<?> rows = db.createNativeQuery("select id, display_name from person where id in (?1)", Object[].class)
                .setParameter(1, people).getResultList();
        rows.forEach(row -> names.put((UUID) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
        return names;
    }
}
