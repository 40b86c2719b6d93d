package cn.jifenbu.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/// Seals everything anew with a new key, some hundred rows at a time; may be cut short and begun again, and the service
/// serves meanwhile. What does not open is left as it is and counted: somebody altered it, or its key is lost. Old keys stay
/// in the file: backups need them.
@ApplicationScoped
public class RotateKeys {

    private static final int BATCH = 500;

    private final SealedValueRepository values;
    private final DataKeys keys;

    RotateKeys(SealedValueRepository values, DataKeys keys) {
        this.values = values;
        this.keys = keys;
    }

    public record Rotation(String key, long resealed, long broken) {}

    /// @param makeKey false to go on with the newest key of the file, where an operator put it or an earlier run was cut short
    public Rotation rotate(boolean makeKey) throws IOException {
        var key = makeKey ? keys.renew() : keys.ring().newest();
        long resealed = 0;
        int broken = 0;
        for (int seen = BATCH; seen == BATCH;) {
            int skip = broken;
            var batch = QuarkusTransaction.requiringNew().call(() -> reseal(key, skip));
            resealed += batch.resealed;
            broken += batch.broken;
            seen = batch.resealed + batch.broken;
        }
        return new Rotation(key.id(), resealed, broken);
    }

    private record Batch(int resealed, int broken) {}

    /// What was sealed anew is no longer asked for, so those that lead the rest are the broken ones of the batches before.
    private Batch reseal(SealingKey key, int skip) {
        var rows = values.lockSealedByOthers(key.id(), skip, BATCH);
        int broken = 0;
        for (var row : rows) {
            var context = row.context().getBytes(UTF_8);
            try {
                row.sealed = key.seal(keys.key(row.keyId).open(row.sealed, context), context);
                row.keyId = key.id();
            } catch (IllegalStateException doesNotOpen) {
                broken++;
            }
        }
        return new Batch(rows.size() - broken, broken);
    }
}
