package cn.jifenbu.ledger.posting;

import cn.jifenbu.ledger.model.AsOf;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Lots;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class EntryRepository implements PanacheRepositoryBase<EntryRow, EntryRow.Key> {

    public Optional<EntryRow> bySource(VillageId village, EntrySource source, EntryKind kind) {
        return find("villageId = ?1 and sourceKind = ?2 and sourceId = ?3 and kind = ?4", village.value(), source.kind(),
                source.id(), kind).firstResultOptional();
    }

    /// Of which years the points were that an entry moved.
    public Optional<Lots> lots(VillageId village, EntrySource source, EntryKind kind) {
        return bySource(village, source, kind).map(EntryRow::lots);
    }

    /// Newest first, with numbers below `before`.
    public List<EntryRow> newest(VillageId village, Optional<HouseholdId> household, long before, int limit) {
        return household
                .map(h -> find("villageId = ?1 and householdId = ?2 and entryNo < ?3 order by entryNo desc", village.value(),
                        h.value(), before))
                .orElseGet(() -> find("villageId = ?1 and entryNo < ?2 order by entryNo desc", village.value(), before))
                .page(0, limit).list();
    }

    /// A note may have been erased, or never been given.
    public Optional<String> note(EntryRow.Key entry) {
        return Optional.ofNullable(getEntityManager().find(EntryNoteRow.class, entry)).map(row -> row.note);
    }

    /// The hashes from entry `first` to `last`, in their order.
    public List<byte[]> hashes(VillageId village, long first, long last) {
        return getEntityManager().createQuery(
                "select hash from EntryRow where villageId = ?1 and entryNo between ?2 and ?3 order by entryNo", byte[].class)
                .setParameter(1, village.value()).setParameter(2, first).setParameter(3, last).getResultList();
    }

    /// In the order of the days they count for.
    public List<EntryRow> asOf(AsOf moment, VillageId village, HouseholdId household, LocalDate from) {
        return list("""
                villageId = ?1 and householdId = ?2 and effectiveOn between ?3 and ?4
                and recordedAt <= ?5 order by effectiveOn, entryNo""", village.value(), household.value(), from, moment.asOf(),
                moment.knownAt());
    }

    public List<YearSums> sumsAsOf(AsOf moment, VillageId village, HouseholdId household) {
        return getEntityManager().createQuery("""
                select new cn.jifenbu.ledger.posting.YearSums(meritYear, sum(points), sum(merit), count(*)) from EntryRow
                where villageId = ?1 and householdId = ?2 and effectiveOn <= ?3 and recordedAt <= ?4 group by meritYear""",
                YearSums.class).setParameter(1, village.value()).setParameter(2, household.value())
                .setParameter(3, moment.asOf()).setParameter(4, moment.knownAt()).getResultList();
    }
}
