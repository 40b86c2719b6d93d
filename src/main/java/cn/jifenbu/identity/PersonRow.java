package cn.jifenbu.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "person")
class PersonRow {

    @Id UUID id;
    @Enumerated(EnumType.STRING) Kind kind;
    String username;
    String passwordHash;
    Instant passwordChangedAt;
    Instant oneTimeUntil;
    Long totpStep;
    byte[] openidHash;
    byte[] subjectHash;
    String displayName;
    boolean demo;
    boolean suspended;
    int failures;
    Instant lockedUntil;
    Instant createdAt;
    Instant deletedAt;

    enum Kind {
        STAFF, VILLAGER
    }
}
