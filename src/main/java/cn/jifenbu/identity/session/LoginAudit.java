package cn.jifenbu.identity.session;

import cn.jifenbu.audittrail.AuditTrail;
import cn.jifenbu.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// What the audit log says of log-ins of known people, at the highest place they work in.
@ApplicationScoped
public class LoginAudit {

    private final RoleGrantRepository grants;
    private final AuditTrail audit;

    LoginAudit(RoleGrantRepository grants, AuditTrail audit) {
        this.grants = grants;
        this.audit = audit;
    }

    public void write(UUID person, String operation, Optional<Refusal> refusal) {
        var division = grants.highestScope(person).orElse("100000");
        var code = refusal.map(Refusal::code).orElse(null);
        audit.record(AuditTrail.platform(division, person, operation, "", code == null ? 200 : 401, code));
    }
}
