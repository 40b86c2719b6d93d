package cn.jifenbu.evidence;

import cn.jifenbu.evidence.ReadEvidence.Alike;
import cn.jifenbu.evidence.ReadEvidence.Photo;
import cn.jifenbu.image.PerceptualHash;
import cn.jifenbu.refusal.EvidenceRefusal.UnknownEvidence;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.SqlArray;
import cn.jifenbu.sql.SqlQuery;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class EvidenceRepository implements VillageRepository<EvidenceRow> {

    /// Every photo that is the same file or looks nearly the same, in any village. The four bands find candidates by index.
    private static final String ALIKE = """
            select e.id, e.uploaded_by, a.village_id, a.id, a.upload_hash = e.upload_hash from evidence e
            left join evidence a on (a.band1 = e.band1 or a.band2 = e.band2 or a.band3 = e.band3 or a.band4 = e.band4)
              and bit_count((a.likeness # e.likeness)::bit(64)) <= ?
              and (a.village_id, a.id) <> (e.village_id, e.id)
            where e.village_id = ? and e.id = any(?)""";

    /// @throws RefusedException UnknownEvidence
    EvidenceRow require(VillageId village, UUID id) {
        return find(village, id).orElseThrow(() -> new RefusedException(new UnknownEvidence()));
    }

    long countUploads(VillageId village, UUID person, Instant since) {
        return count("villageId = ?1 and uploadedBy = ?2 and uploadedAt >= ?3", village.value(), person, since);
    }

    static SqlQuery<Map<UUID, Photo>> photos(VillageId village, Collection<UUID> ids) {
        return new SqlQuery<>(ALIKE, List.of(PerceptualHash.NEAR, village.value(), SqlArray.uuids(ids)),
                EvidenceRepository::photos);
    }

    private static Map<UUID, Photo> photos(ResultSet rows) throws SQLException {
        var photos = new LinkedHashMap<UUID, Photo>();
        while (rows.next()) {
            var uploader = rows.getObject(2, UUID.class);
            var photo = photos.computeIfAbsent(rows.getObject(1, UUID.class),
                    id -> new Photo(id, uploader, new ArrayList<>()));
            if (rows.getObject(4) == null) continue;
            photo.alike().add(new Alike(new VillageId(rows.getLong(3)), rows.getObject(4, UUID.class), rows.getBoolean(5)));
        }
        return photos;
    }
}
