package cn.jifenbu.ledger.reading;

import cn.jifenbu.ledger.model.AsOf;
import cn.jifenbu.ledger.posting.EntryRow;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the entries of a household add up to at a moment. Nothing is kept for it: the entries are the history.
@ApplicationScoped
class AccountHistory {

    private final EntityManager db;

    AccountHistory(EntityManager db) {
        this.db = db;
    }

    record Sums(long balance, long seq, Map<String, Long> meritByYear) {}

    Sums sums(VillageId village, HouseholdId household, AsOf moment) {
        var years = db.createQuery("""
                select meritYear, sum(points), sum(merit), count(*) from EntryRow where villageId = ?1 and householdId = ?2
                and effectiveOn <= ?3 and recordedAt <= ?4 group by meritYear""", Object[].class)
                .setParameter(1, village.value()).setParameter(2, household.value()).setParameter(3, moment.asOf())
                .setParameter(4, moment.knownAt()).getResultList();
        long balance = 0;
        long seq = 0;
        var merit = new TreeMap<String, Long>();
        for (var year : years) {
            balance += (long) year[1];
            seq += (long) year[3];
            if ((long) year[2] != 0) merit.put(year[0].toString(), (long) year[2]);
        }
        return new Sums(balance, seq, merit);
    }

    long held(VillageId village, HouseholdId household, Instant at) {
        return db.createQuery("""
                select coalesce(sum(points), 0) from HoldRow where villageId = ?1 and householdId = ?2
                and placedAt <= ?3 and (endedAt is null or endedAt > ?3)""", Long.class)
                .setParameter(1, village.value()).setParameter(2, household.value()).setParameter(3, at).getSingleResult();
    }

    /// In the order of the days they count for.
    List<EntryRow> entries(VillageId village, HouseholdId household, LocalDate from, AsOf until) {
        return db.createQuery("""
                from EntryRow where villageId = ?1 and householdId = ?2 and effectiveOn between ?3 and ?4
                and recordedAt <= ?5 order by effectiveOn, entryNo""", EntryRow.class)
                .setParameter(1, village.value()).setParameter(2, household.value()).setParameter(3, from)
                .setParameter(4, until.asOf()).setParameter(5, until.knownAt()).getResultList();
    }
}
