package cn.jifenbu.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.IdempotencyKeyReused;
import cn.jifenbu.shared.BusinessClock;

/// First replies to writes by (village, person, key). Village 0 stands for writes that concern no single village.
@ApplicationScoped
class Replies {

    private final EntityManager db;
    private final BusinessClock clock;

    Replies(EntityManager db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Reply(int status, String location, String body) {
    }

    /// @throws RefusedException IdempotencyKeyReused when the key came with another request before
    Optional<Reply> find(long village, UUID person, String key, byte[] hash) {
        return db.createNativeQuery("""
                select request_hash, status, location, body from idempotent_reply
                where village_id = ?1 and person_id = ?2 and key = ?3""", Object[].class)
                .setParameter(1, village).setParameter(2, person).setParameter(3, key).getResultStream().findFirst()
                .map(r -> {
                    if (!Arrays.equals((byte[]) r[0], hash)) throw new RefusedException(new IdempotencyKeyReused());
                    return new Reply((int) r[1], (String) r[2], (String) r[3]);
                });
    }

    void keep(long village, UUID person, String key, byte[] hash, int status, URI location, String body) {
        db.createNativeQuery("""
                insert into idempotent_reply (village_id, person_id, key, request_hash, status, location, body, recorded_at)
                values (?1, ?2, ?3, ?4, ?5, cast(?6 as text), cast(?7 as text), ?8)""")
                .setParameter(1, village).setParameter(2, person).setParameter(3, key).setParameter(4, hash)
                .setParameter(5, status).setParameter(6, location == null ? null : location.toString()).setParameter(7, body)
                .setParameter(8, clock.now()).executeUpdate();
    }

    static byte[] hash(String request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
