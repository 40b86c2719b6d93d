package cn.jifenbu.identity.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<SessionRow, UUID> {

    /// Still open, locked for the exchange.
    Optional<SessionRow> lockByRefresh(byte[] refreshHash, Instant now) {
        return find("refreshHash = ?1 and endedAt is null and refreshUntil > ?2", refreshHash, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /// Those that exchanged this refresh token before, locked.
    List<SessionRow> lockByUsedRefresh(byte[] refreshHash) {
        return getEntityManager().createNativeQuery("select id from login_session where ?1 = any(used_refreshes)", UUID.class)
                .setParameter(1, refreshHash).getResultList().stream()
                .map(id -> findById((UUID) id, LockModeType.PESSIMISTIC_WRITE)).toList();
    }

    Optional<SessionRow> byAccess(byte[] accessHash) {
        return find("accessHash", accessHash).firstResultOptional();
    }

    List<SessionRow> open(UUID person) {
        return list("personId = ?1 and endedAt is null", person);
    }
}
