package cn.jifenbu.web;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.IdempotencyKeyReused;
import cn.jifenbu.shared.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// First replies to writes by (village, person, key). Village 0 stands for writes that concern no single village.
@ApplicationScoped
class Replies {

    private final EntityManager db;
    private final BusinessClock clock;

    Replies(EntityManager db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @throws RefusedException IdempotencyKeyReused when the key came with another request before
    Optional<ReplyRow> find(long village, UUID person, String key, byte[] hash) {
        var reply = Optional.ofNullable(db.find(ReplyRow.class, new ReplyRow.Key(village, person, key)));
        reply.filter(r -> !Arrays.equals(r.requestHash, hash)).ifPresent(r -> {
            throw new RefusedException(new IdempotencyKeyReused());
        });
        return reply;
    }

    void keep(ReplyRow.Key key, byte[] hash, Response response, String body) {
        var row = new ReplyRow();
        row.villageId = key.villageId();
        row.personId = key.personId();
        row.key = key.key();
        row.requestHash = hash;
        row.status = response.getStatus();
        row.location = response.getLocation() == null ? null : response.getLocation().toString();
        row.body = body;
        row.recordedAt = clock.now();
        db.persist(row);
        db.flush();
    }

    static byte[] hash(String request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
