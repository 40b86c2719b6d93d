package cn.jifenbu.identity.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
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
    Instant refreshedAt;
    byte[] refreshSalt;
    Instant createdAt;
    Instant endedAt;

    /// Still open, and this was the last refresh token to be exchanged, not before `since`.
    boolean wasJustRefreshedWith(byte[] refresh, Instant since) {
        return endedAt == null && refreshedAt != null && refreshedAt.isAfter(since)
                && Arrays.equals(usedRefreshes[usedRefreshes.length - 1], refresh);
    }
}
