package cn.jifenbu.identity.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "person")
public class PersonRow {

    @Id public UUID id;
    @Enumerated(EnumType.STRING) public Kind kind;
    public String username;
    public String passwordHash;
    public Instant passwordChangedAt;
    public Instant oneTimeUntil;
    public Long totpStep;
    public byte[] openidHash;
    public byte[] subjectHash;
    public String displayName;
    public boolean demo;
    public boolean suspended;
    public int failures;
    public Instant lockedUntil;
    public Instant createdAt;
    public Instant deletedAt;

    public enum Kind {
        STAFF, VILLAGER
    }
}
