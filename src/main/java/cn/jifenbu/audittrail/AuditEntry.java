package cn.jifenbu.audittrail;

import java.util.UUID;

/// What is written into the log. `village` 0 where no single village is concerned; `division` is the place whose auditors see
/// it; `target` names what it was done to (`id=…`), never personal data; `household` for whom; `status` and `code` tell the
/// outcome as the caller got it.
public record AuditEntry(long village, String division, UUID person, String operation, String target, UUID household,
        int status, String code, String reason) {

    public static final long PLATFORM = 0;
}
