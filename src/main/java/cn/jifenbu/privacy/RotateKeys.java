package cn.jifenbu.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;

/// Seals everything anew with a new key, some hundred rows at a time; may be cut short and begun again, and the service
/// serves meanwhile. Old keys stay in the file: backups need them.
@ApplicationScoped
public class RotateKeys {

    private static final int BATCH = 500;

    private final EntityManager db;
    private final DataKeys keys;

    RotateKeys(EntityManager db, DataKeys keys) {
        this.db = db;
        this.keys = keys;
    }

    public record Rotation(String key, long resealed) {}

    /// @param makeKey false to go on with the newest key of the file, where an operator put it or an earlier run was cut short
    public Rotation rotate(boolean makeKey) throws IOException {
        var key = makeKey ? keys.renew() : keys.ring().newest();
        long resealed = 0;
        for (int batch = BATCH; batch == BATCH; resealed += batch) {
            batch = QuarkusTransaction.requiringNew().call(() -> reseal(key));
        }
        return new Rotation(key.id(), resealed);
    }

    private int reseal(SealingKey key) {
        var rows = db.createQuery("from SealedValueRow where keyId <> ?1 order by villageId, subjectId, kind",
                SealedValueRow.class).setParameter(1, key.id()).setLockMode(LockModeType.PESSIMISTIC_WRITE).setMaxResults(BATCH)
                .getResultList();
        for (var row : rows) {
            var context = row.context().getBytes(UTF_8);
            row.sealed = key.seal(keys.key(row.keyId).open(row.sealed, context), context);
            row.keyId = key.id();
        }
        return rows.size();
    }
}
