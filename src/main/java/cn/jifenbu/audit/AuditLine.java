package cn.jifenbu.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the log as auditors read it. `person` is null for tries by nobody we know; `name` is theirs today.
/// `householdId`: for whom it was done, also when somebody else did it for them.
public record AuditLine(UUID id, Instant at, String division, @Nullable UUID person, @Nullable String name, String operation,
        String target,
        @Nullable UUID householdId, int status, @Nullable String code, @Nullable String reason, @Nullable String address,
        @Nullable String requestId) {

    AuditLine withName(String name) {
        return new AuditLine(id, at, division, person, name, operation, target, householdId, status, code, reason, address,
                requestId);
    }
}
