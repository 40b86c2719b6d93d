package cn.jifenbu.ledger.seals;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.verifier.SealLine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class SealRepository implements PanacheRepositoryBase<SealRow, SealRow.Key> {

    /// Newest first, with numbers below `before`.
    List<SealRow> newest(VillageId village, long before, int limit) {
        return find("villageId = ?1 and sealNo < ?2 order by sealNo desc", village.value(), before).page(0, limit).list();
    }

    /// Oldest first, with numbers above `after`.
    public List<SealRow> oldest(VillageId village, long after, int limit) {
        return find("villageId = ?1 and sealNo > ?2 order by sealNo", village.value(), after).page(0, limit).list();
    }

    /// All of the village's, oldest first, and none is left in the session.
    public List<SealLine> lines(VillageId village) {
        var lines = lines(list("villageId = ?1 order by sealNo", village.value()));
        getEntityManager().clear();
        return lines;
    }

    /// Those that end between these entries, oldest first.
    public List<SealLine> linesBetween(VillageId village, long firstEntryNo, long lastEntryNo) {
        return lines(list("villageId = ?1 and lastEntryNo between ?2 and ?3 order by sealNo", village.value(), firstEntryNo,
                lastEntryNo));
    }

    private List<SealLine> lines(List<SealRow> rows) {
        var installation = installation();
        return rows.stream().map(row -> row.toLine(installation)).toList();
    }

    Optional<SealRow> latest(VillageId village) {
        return newest(village, Long.MAX_VALUE, 1).stream().findFirst();
    }

    public Optional<SealRow> covering(VillageId village, long entryNo) {
        return find("villageId = ?1 and lastEntryNo >= ?2 order by lastEntryNo", village.value(), entryNo).page(0, 1).stream()
                .filter(s -> s.firstEntryNo <= entryNo).findFirst();
    }

    /// Taken under the village's lock; given back when the transaction rolls back.
    long nextNo(VillageId village) {
        var next = getEntityManager().createNativeQuery("""
                update village_head set next_seal_no = next_seal_no + 1 where village_id = ?1 returning next_seal_no - 1""",
                Long.class).setParameter(1, village.value());
        return ((Number) next.getSingleResult()).longValue();
    }

    /// Names this database in what is kept outside of it.
    public UUID installation() {
        return (UUID) getEntityManager().createNativeQuery("select id_outside from installation", UUID.class)
                .getSingleResult();
    }
}
