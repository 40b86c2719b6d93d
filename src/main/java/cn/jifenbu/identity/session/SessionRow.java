package cn.jifenbu.identity.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "login_session")
class SessionRow {

    @Id UUID id;
    UUID personId;
    byte[] accessHash;
    Instant accessUntil;
    byte[] refreshHash;
    byte[][] usedRefreshes;
    Instant refreshUntil;
    Instant createdAt;
    Instant endedAt;
}
