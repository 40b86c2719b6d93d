package cn.jifenbu.audittrail;

import cn.jifenbu.shared.Masking;
import cn.jifenbu.shared.SystemClock;
import cn.jifenbu.shared.TimeOrderedId;
import cn.jifenbu.sql.Sql;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Appends to the audit log. Real time, never the moved clock: the log tells when people did things.
@ApplicationScoped
public class AuditTrail {

    public static final String INSERT = """
            insert into audit_entry (village_id, id, at, division, person_id, operation, target, household_id, status, code,
            reason, address, request_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;
    private final RequestOrigin origin;

    AuditTrail(Sql sql, RequestOrigin origin) {
        this.sql = sql;
        this.origin = origin;
    }

    /// In the transaction of what was done: both are there or neither.
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditEntry entry) {
        sql.run(connection -> connection.update(INSERT, columns(entry)));
    }

    /// In a transaction of its own, for what was refused or only read.
    public void recordApart(AuditEntry entry) {
        QuarkusTransaction.requiringNew().run(() -> record(entry));
    }

    /// The parameters of [#INSERT], where it travels together with another statement.
    public Object[] columns(AuditEntry entry) {
        var now = SystemClock.now();
        boolean inRequest = Arc.container().requestContext().isActive();
        return new Object[]{entry.village(), TimeOrderedId.at(now), now, entry.division(), entry.person(), entry.operation(),
                entry.target(), entry.household(), entry.status(), entry.code(), Masking.text(entry.reason()),
                inRequest ? origin.address() : null, inRequest ? origin.requestId() : null};
    }

    /// A shorter way to write the entry of a person's own log-in or of work on staff.
    public static AuditEntry platform(String division, UUID person, String operation, String target, int status, String code) {
        return new AuditEntry(AuditEntry.PLATFORM, division, person, operation, target, null, status, code, null);
    }
}
