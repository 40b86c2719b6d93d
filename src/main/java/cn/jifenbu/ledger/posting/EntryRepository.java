package cn.jifenbu.ledger.posting;

import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class EntryRepository implements PanacheRepositoryBase<EntryRow, EntryRow.Key> {

    public Optional<EntryRow> bySource(VillageId village, EntrySource source, EntryKind kind) {
        return find("villageId = ?1 and sourceKind = ?2 and sourceId = ?3 and kind = ?4", village.value(), source.kind(),
                source.id(), kind).firstResultOptional();
    }

    /// Newest first, with numbers below `before`.
    public List<EntryRow> newest(VillageId village, Optional<HouseholdId> household, long before, int limit) {
        return household
                .map(h -> find("villageId = ?1 and householdId = ?2 and entryNo < ?3 order by entryNo desc", village.value(),
                        h.value(), before))
                .orElseGet(() -> find("villageId = ?1 and entryNo < ?2 order by entryNo desc", village.value(), before))
                .page(0, limit).list();
    }

    /// Oldest first, with numbers above `after`.
    List<EntryRow> oldest(VillageId village, long after, int limit) {
        return find("villageId = ?1 and entryNo > ?2 order by entryNo", village.value(), after).page(0, limit).list();
    }
}
