package cn.jifenbu.audit;

import java.time.Instant;
import java.util.UUID;

/// One line of the log as auditors read it. `person` is null for tries by nobody we know; `name` is theirs today.
/// `householdId`: for whom it was done, also when somebody else did it for them.
public record AuditLine(UUID id, Instant at, String division, UUID person, String name, String operation, String target,
        UUID householdId, int status, String code, String reason, String address, String requestId) {

    AuditLine withName(String name) {
        return new AuditLine(id, at, division, person, name, operation, target, householdId, status, code, reason, address,
                requestId);
    }
}
