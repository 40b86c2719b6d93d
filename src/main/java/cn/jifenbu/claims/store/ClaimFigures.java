package cn.jifenbu.claims.store;

import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Counts over claims for dashboards. A claim belongs to the year of its deed and counts once it is posted.
@ApplicationScoped
public class ClaimFigures {

    private final EntityManager db;

    ClaimFigures(EntityManager db) {
        this.db = db;
    }

    public record Posted(VillageId village, ClaimChannel channel, long claims, long points) {}

    @Transactional
    public List<Posted> posted(List<VillageId> villages, int year) {
        return db.createQuery("""
                select villageId, channel, count(*), sum(points) from ClaimRow
                where villageId in ?1 and state = ?2 and happenedOn between ?3 and ?4 group by villageId, channel""",
                Object[].class).setParameter(1, codes(villages)).setParameter(2, ClaimState.POSTED)
                .setParameter(3, LocalDate.of(year, 1, 1)).setParameter(4, LocalDate.of(year, 12, 31)).getResultStream()
                .map(r -> new Posted(new VillageId((long) r[0]), (ClaimChannel) r[1], (long) r[2], (long) r[3])).toList();
    }

    /// Claims posted for one rule, in one month, group and channel.
    public record Deeds(int month, int group, ClaimChannel channel, int versionNo, String ruleId, long claims, long points) {}

    /// A village's year by month, group, channel and rule, for charts.
    @Transactional
    public List<Deeds> deeds(VillageId village, int year) {
        return db.createQuery("""
                select month(happenedOn), groupNo, channel, versionNo, ruleId, count(*), sum(points) from ClaimRow
                where villageId = ?1 and state = ?2 and happenedOn between ?3 and ?4
                group by month(happenedOn), groupNo, channel, versionNo, ruleId""", Object[].class)
                .setParameter(1, village.value()).setParameter(2, ClaimState.POSTED)
                .setParameter(3, LocalDate.of(year, 1, 1)).setParameter(4, LocalDate.of(year, 12, 31)).getResultStream()
                .map(r -> new Deeds((int) r[0], (int) r[1], (ClaimChannel) r[2], (int) r[3], (String) r[4], (long) r[5],
                        (long) r[6]))
                .toList();
    }

    /// How many households of each village earned points in the year.
    @Transactional
    public Map<VillageId, Long> participating(List<VillageId> villages, int year) {
        var found = new HashMap<VillageId, Long>();
        db.createQuery("""
                select villageId, count(distinct householdId) from ClaimRow
                where villageId in ?1 and state = ?2 and happenedOn between ?3 and ?4 group by villageId""",
                Object[].class).setParameter(1, codes(villages)).setParameter(2, ClaimState.POSTED)
                .setParameter(3, LocalDate.of(year, 1, 1)).setParameter(4, LocalDate.of(year, 12, 31)).getResultStream()
                .forEach(r -> found.put(new VillageId((long) r[0]), (long) r[1]));
        return found;
    }

    /// The newest year in which points have been posted.
    @Transactional
    public OptionalInt newestYear(List<VillageId> villages) {
        var day = db.createQuery("select max(happenedOn) from ClaimRow where villageId in ?1 and state = ?2", LocalDate.class)
                .setParameter(1, codes(villages)).setParameter(2, ClaimState.POSTED).getSingleResult();
        return day == null ? OptionalInt.empty() : OptionalInt.of(day.getYear());
    }

    /// What waits at each step, over all years.
    @Transactional
    public Map<ClaimState, Long> byState(VillageId village) {
        var found = new EnumMap<ClaimState, Long>(ClaimState.class);
        db.createQuery("select state, count(*) from ClaimRow where villageId = ?1 group by state", Object[].class)
                .setParameter(1, village.value()).getResultStream().forEach(r -> found.put((ClaimState) r[0], (long) r[1]));
        return found;
    }

    /// Approvals that the township is to look at once more.
    @Transactional
    public long secondLooks(VillageId village) {
        return db.createQuery("select count(*) from ClaimRow where villageId = ?1 and secondLook = 'WAITING'", Long.class)
                .setParameter(1, village.value()).getSingleResult();
    }

    private static List<Long> codes(List<VillageId> villages) {
        return villages.stream().map(VillageId::value).toList();
    }
}
