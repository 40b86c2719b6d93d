package cn.jifenbu.identity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "login_session")
class SessionRow {

    @Id
    UUID id;
    UUID personId;
    byte[] accessHash;
    Instant accessUntil;
    byte[] refreshHash;
    byte[][] usedRefreshes;
    Instant refreshUntil;
    Instant createdAt;
    Instant endedAt;
}
