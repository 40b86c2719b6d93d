package cn.jifenbu.web.idempotency;

import cn.jifenbu.audittrail.AuditEntry;
import cn.jifenbu.audittrail.AuditTrail;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.IdempotencyKeyReused;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlBatch;
import cn.jifenbu.sql.SqlQuery;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// First replies to writes by (village, person, key). Village 0 stands for writes that concern no single village.
@ApplicationScoped
class IdempotentReplies {

    private static final long PLATFORM = 0;
    private static final String FIND = """
            select request_hash, status, location, body from idempotent_reply
            where village_id = ? and person_id = ? and key = ?""";
    private static final String KEEP = """
            insert into idempotent_reply (village_id, person_id, key, request_hash, status, location, body, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;
    private final VillageLock villages;
    private final BusinessClock clock;
    private final AuditTrail audit;

    IdempotentReplies(Sql sql, VillageLock villages, BusinessClock clock, AuditTrail audit) {
        this.sql = sql;
        this.villages = villages;
        this.clock = clock;
        this.audit = audit;
    }

    record Key(Optional<VillageId> village, UUID person, String key) {

        long villageId() {
            return village.map(VillageId::value).orElse(PLATFORM);
        }
    }

    /// What was answered, to which request.
    record Reply(byte[] requestHash, int status, String location, String body) {}

    /// Locks the village, if there is one, and looks for an earlier reply.
    ///
    /// @throws RefusedException IdempotencyKeyReused when the key came with another request before
    Optional<Reply> lockAndFind(Key key, byte[] hash) {
        var query = new SqlQuery<>(FIND, List.of(key.villageId(), key.person, key.key), rows -> rows.next()
                ? Optional.of(new Reply(rows.getBytes(1), rows.getInt(2), rows.getString(3), rows.getString(4)))
                : Optional.<Reply>empty());
        var reply = key.village.map(v -> villages.lockAndQuery(v, query)).orElseGet(() -> villages.query(query));
        reply.filter(r -> !Arrays.equals(r.requestHash, hash)).ifPresent(r -> {
            throw new RefusedException(new IdempotencyKeyReused());
        });
        return reply;
    }

    /// Everything the operation left in the session is written before, so that its reply is kept only if that succeeds.
    /// The line of the audit log goes along in the same round trip.
    void keep(Key key, Reply reply, AuditEntry line) {
        sql.write(
                new SqlBatch().add(KEEP, key.villageId(), key.person, key.key, reply.requestHash, reply.status, reply.location,
                        reply.body, clock.now()).add(AuditTrail.INSERT, audit.columns(line)));
    }
}
