package cn.jifenbu.catalogue.drafts;

import cn.jifenbu.catalogue.model.DraftState;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.refusal.CatalogueRefusal.UnknownDraft;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import cn.jifenbu.village.VillageRepository;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/// Drafts in the database, their documents as JSON.
@ApplicationScoped
class DraftRepository implements VillageRepository<DraftRow> {

    private final ObjectMapper json;

    DraftRepository(ObjectMapper json) {
        this.json = json;
    }

    void add(DraftRow row) {
        row.draftNo = getEntityManager()
                .createQuery("select coalesce(max(draftNo), 0) + 1 from DraftRow where villageId = ?1", Long.class)
                .setParameter(1, row.villageId).getSingleResult();
        persist(row);
    }

    /// Locked, so that of two people who decide at once the second sees what the first did.
    ///
    /// @throws RefusedException UnknownDraft
    DraftRow requireLocked(VillageId village, UUID id) {
        return findByIdOptional(VillageKey.of(village, id), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new RefusedException(new UnknownDraft()));
    }

    /// @throws RefusedException UnknownDraft
    DraftRow require(VillageId village, UUID id) {
        return find(village, id).orElseThrow(() -> new RefusedException(new UnknownDraft()));
    }

    /// Newest first, with numbers below `before`; `state` null means any.
    List<DraftRow> newest(VillageId village, DraftKind kind, DraftState state, long before, int limit) {
        return find("""
                villageId = ?1 and kind = ?2 and (?3 is null or state = ?3) and draftNo < ?4 order by draftNo desc""",
                village.value(), kind, state, before).page(0, limit).list();
    }

    List<RuleDraftLine> rules(DraftRow row) {
        return read(row, new TypeReference<List<RuleDraftLine>>() {});
    }

    Policy policy(DraftRow row) {
        return read(row, new TypeReference<Policy>() {});
    }

    private <T> T read(DraftRow row, TypeReference<T> type) {
        try {
            return json.readValue(row.content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String write(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
