package cn.jifenbu.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SealedValueRepository implements PanacheRepositoryBase<SealedValueRow, SealedValueRow.Key> {

    private static final int FOUND_AT_MOST = 20;

    Optional<SealedValueRow> find(long village, UUID subject, SealedKind kind) {
        return findByIdOptional(new SealedValueRow.Key(village, subject, kind));
    }

    List<SealedValueRow> ofSubject(long village, UUID subject) {
        return list("villageId = ?1 and subjectId = ?2", village, subject);
    }

    List<SealedValueRow> ofKind(long village, SealedKind kind) {
        return list("villageId = ?1 and kind = ?2", village, kind);
    }

    List<UUID> subjectsWith(long village, SealedKind kind, byte[] searchHash) {
        return getEntityManager().createQuery("""
                select subjectId from SealedValueRow where villageId = ?1 and kind = ?2 and searchHash = ?3
                order by subjectId""", UUID.class).setParameter(1, village).setParameter(2, kind)
                .setParameter(3, searchHash).setMaxResults(FOUND_AT_MOST).getResultList();
    }

    /// Locked, and without the first `skip`.
    List<SealedValueRow> lockSealedByOthers(String keyId, int skip, int limit) {
        return find("keyId <> ?1 order by villageId, subjectId, kind", keyId).withLock(LockModeType.PESSIMISTIC_WRITE)
                .range(skip, skip + limit - 1).list();
    }
}
