package cn.jifenbu.catalogue.drafts;

import cn.jifenbu.catalogue.model.DraftState;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.refusal.CatalogueRefusal.UnknownDraft;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/// Drafts in the database, their documents as JSON.
@ApplicationScoped
class DraftRepository {
    private final EntityManager db;
    private final ObjectMapper json;

    DraftRepository(EntityManager db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(DraftRow row) {
        row.draftNo = db.createQuery("select coalesce(max(draftNo), 0) + 1 from DraftRow where villageId = ?1", Long.class)
                .setParameter(1, row.villageId).getSingleResult();
        db.persist(row);
    }

    /// Locked, so that of two people who decide at once the second sees what the first did.
    DraftRow requireLocked(VillageId village, UUID id) {
        var row = db.find(DraftRow.class, VillageKey.of(village, id), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) throw new RefusedException(new UnknownDraft());
        return row;
    }

    DraftRow require(VillageId village, UUID id) {
        var row = db.find(DraftRow.class, VillageKey.of(village, id));
        if (row == null) throw new RefusedException(new UnknownDraft());
        return row;
    }

    List<DraftRow> list(VillageId village, DraftKind kind, DraftState state, long before, int limit) {
        return db.createQuery("""
                from DraftRow where villageId = ?1 and kind = ?2 and (?3 is null or state = ?3) and draftNo < ?4
                order by draftNo desc""", DraftRow.class).setParameter(1, village.value()).setParameter(2, kind)
                .setParameter(3, state).setParameter(4, before).setMaxResults(limit).getResultList();
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
