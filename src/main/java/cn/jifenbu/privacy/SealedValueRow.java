package cn.jifenbu.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "sealed_value")
@IdClass(SealedValueRow.Key.class)
class SealedValueRow {

    @Id long villageId;
    @Id UUID subjectId;
    @Id
    @Enumerated(EnumType.STRING) SealedKind kind;
    byte[] sealed;
    String keyId;
    byte[] searchHash;
    Instant changedAt;

    record Key(long villageId, UUID subjectId, SealedKind kind) {}

    /// What the value is bound to.
    String context() {
        return villageId + "|" + subjectId + "|" + kind;
    }
}
