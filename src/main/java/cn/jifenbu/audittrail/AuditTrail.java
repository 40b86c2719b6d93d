package cn.jifenbu.audittrail;

import cn.jifenbu.shared.Masking;
import cn.jifenbu.shared.SystemClock;
import cn.jifenbu.shared.TimeOrderedId;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.Session;

/// Appends to the audit log. Real time, never the moved clock: the log tells when people did things.
@ApplicationScoped
public class AuditTrail {

    public static final String INSERT = """
            insert into audit_entry (village_id, id, at, division, person_id, operation, target, household_id, status, code,
            reason, address, request_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final EntityManager db;
    private final RequestOrigin origin;

    AuditTrail(EntityManager db, RequestOrigin origin) {
        this.db = db;
        this.origin = origin;
    }

    /// In the transaction of what was done: both are there or neither.
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditEntry entry) {
        db.unwrap(Session.class).doWork(connection -> insert(connection, entry));
    }

    /// In a transaction of its own, for what was refused or only read.
    public void recordApart(AuditEntry entry) {
        QuarkusTransaction.requiringNew().run(() -> record(entry));
    }

    private void insert(Connection connection, AuditEntry entry) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            fill(insert, 1, entry);
            insert.executeUpdate();
        }
    }

    /// Fills in the parameters of [#INSERT] from the given place on, where it travels together with another statement.
    public void fill(PreparedStatement insert, int from, AuditEntry entry) throws SQLException {
        var now = SystemClock.now();
        boolean asked = Arc.container().requestContext().isActive();
        int i = from;
        insert.setLong(i++, entry.village());
        insert.setObject(i++, TimeOrderedId.at(now));
        insert.setObject(i++, now.atOffset(ZoneOffset.UTC));
        insert.setString(i++, entry.division());
        insert.setObject(i++, entry.person(), java.sql.Types.OTHER);
        insert.setString(i++, entry.operation());
        insert.setString(i++, entry.target());
        insert.setObject(i++, entry.household(), java.sql.Types.OTHER);
        insert.setInt(i++, entry.status());
        insert.setString(i++, entry.code());
        insert.setString(i++, Masking.text(entry.reason()));
        insert.setString(i++, asked ? origin.address() : null);
        insert.setString(i, asked ? origin.requestId() : null);
    }

    /// A shorter way to write the entry of a person's own log-in or of work on staff.
    public static AuditEntry platform(String division, UUID person, String operation, String target, int status, String code) {
        return new AuditEntry(AuditEntry.PLATFORM, division, person, operation, target, null, status, code, null);
    }
}
