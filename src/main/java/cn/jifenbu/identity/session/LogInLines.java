package cn.jifenbu.identity.session;

import cn.jifenbu.audittrail.AuditLog;
import cn.jifenbu.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/// What the audit log says of log-ins of known people, at the highest place they work in.
@ApplicationScoped
public class LogInLines {

    private final EntityManager db;
    private final AuditLog audit;

    LogInLines(EntityManager db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    public void write(UUID person, String operation, Optional<Refusal> why) {
        var division = db.createQuery("select scope from RoleGrantRow where personId = ?1 order by length(scope), scope",
                String.class).setParameter(1, person).setMaxResults(1).getResultStream().findFirst().orElse("100000");
        var code = why.map(Refusal::code).orElse(null);
        audit.record(AuditLog.platform(division, person, operation, "", code == null ? 200 : 401, code));
    }
}
