package cn.jifenbu.evidence;

import cn.jifenbu.image.PerceptualHash;
import cn.jifenbu.refusal.EvidenceRefusal.UnknownEvidence;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import cn.jifenbu.sql.SqlQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Photos and what they look like.
@ApplicationScoped
public class ReadEvidence {
    /// Every photo that is the same file or looks nearly the same, in any village. The four bands find candidates by index.
    private static final String ALIKE = """
            select e.id, e.uploaded_by, a.village_id, a.id, a.upload_hash = e.upload_hash from evidence e
            left join evidence a on (a.band1 = e.band1 or a.band2 = e.band2 or a.band3 = e.band3 or a.band4 = e.band4)
              and bit_count((a.likeness # e.likeness)::bit(64)) <= ?
              and (a.village_id, a.id) <> (e.village_id, e.id)
            where e.village_id = ? and e.id = any(?)""";
    private final EvidenceStoreProducer store;
    private final EntityManager db;

    ReadEvidence(EvidenceStoreProducer store, EntityManager db) {
        this.store = store;
        this.db = db;
    }

    /// Another photo like it. `sameFile`: byte for byte what was uploaded then.
    public record Alike(VillageId village, UUID id, boolean sameFile) {}

    public record Photo(UUID id, UUID uploadedBy, List<Alike> alike) {}

    /// What is asked about these photos, to travel with other questions; those that are not of this village are not in the
    /// answer.
    public SqlQuery<Map<UUID, Photo>> photos(VillageId village, Collection<UUID> ids) {
        return new SqlQuery<>(ALIKE, List.of(PerceptualHash.NEAR, village.value(), ids.toArray(UUID[]::new)), rows -> {
            var found = new LinkedHashMap<UUID, Photo>();
            while (rows.next()) {
                var uploader = rows.getObject(2, UUID.class);
                var photo = found.computeIfAbsent(rows.getObject(1, UUID.class),
                        id -> new Photo(id, uploader, new ArrayList<>()));
                if (rows.getObject(4) == null) continue;
                photo.alike.add(new Alike(new VillageId(rows.getLong(3)), rows.getObject(4, UUID.class), rows.getBoolean(5)));
            }
            return found;
        });
    }

    /// @throws RefusedException UnknownEvidence
    @Transactional
    public UUID uploaderOf(VillageId village, UUID id) {
        return row(village, id).uploadedBy;
    }

    /// @throws RefusedException UnknownEvidence, EvidenceStoreUnavailable
    public byte[] picture(VillageId village, UUID id, boolean small) {
        return store
                .get(QuarkusTransaction.joiningExisting().call(() -> row(village, id).place) + (small ? "-small.jpg" : ".jpg"));
    }

    private EvidenceRow row(VillageId village, UUID id) {
        var row = db.find(EvidenceRow.class, VillageKey.of(village, id));
        if (row == null) throw new RefusedException(new UnknownEvidence());
        return row;
    }
}
