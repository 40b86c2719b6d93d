package cn.jifenbu.identity.session;

import cn.jifenbu.audittrail.AuditTrail;
import cn.jifenbu.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/// What the audit log says of log-ins of known people, at the highest place they work in.
@ApplicationScoped
public class LoginAudit {

    private final EntityManager db;
    private final AuditTrail audit;

    LoginAudit(EntityManager db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    public void write(UUID person, String operation, Optional<Refusal> why) {
        var division = db.createQuery("select scope from RoleGrantRow where personId = ?1 order by length(scope), scope",
                String.class).setParameter(1, person).setMaxResults(1).getResultStream().findFirst().orElse("100000");
        var code = why.map(Refusal::code).orElse(null);
        audit.record(AuditTrail.platform(division, person, operation, "", code == null ? 200 : 401, code));
    }
}
