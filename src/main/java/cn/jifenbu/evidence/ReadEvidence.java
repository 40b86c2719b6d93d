package cn.jifenbu.evidence;

import cn.jifenbu.refusal.EvidenceRefusal.UnknownEvidence;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.SqlQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Photos and what they look like.
@ApplicationScoped
public class ReadEvidence {
    private final EvidenceStoreProducer store;
    private final EvidenceRepository evidence;

    ReadEvidence(EvidenceStoreProducer store, EvidenceRepository evidence) {
        this.store = store;
        this.evidence = evidence;
    }

    /// Another photo like it. `sameFile`: byte for byte what was uploaded then.
    public record Alike(VillageId village, UUID id, boolean sameFile) {}

    public record Photo(UUID id, UUID uploadedBy, List<Alike> alike) {}

    /// What is asked about these photos, to travel with other questions; those that are not of this village are not in the
    /// answer.
    public SqlQuery<Map<UUID, Photo>> photos(VillageId village, Collection<UUID> ids) {
        return EvidenceRepository.photos(village, ids);
    }

    /// @throws RefusedException UnknownEvidence
    @Transactional
    public UUID uploaderOf(VillageId village, UUID id) {
        return evidence.require(village, id).uploadedBy;
    }

    /// @throws RefusedException UnknownEvidence, EvidenceStoreUnavailable
    public byte[] picture(VillageId village, UUID id, boolean small) {
        var place = QuarkusTransaction.joiningExisting().call(() -> evidence.require(village, id).place);
        return store.get(place + (small ? StoreEvidence.SMALL : StoreEvidence.LARGE));
    }
}
