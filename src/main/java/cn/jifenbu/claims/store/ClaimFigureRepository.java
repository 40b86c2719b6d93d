package cn.jifenbu.claims.store;

import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.SpotCheckState;
import cn.jifenbu.claims.store.ClaimFigures.Deeds;
import cn.jifenbu.claims.store.ClaimFigures.Posted;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sums over claims, for dashboards.
@ApplicationScoped
class ClaimFigureRepository implements VillageRepository<ClaimRow> {

    private static final String POSTED_IN_THE_YEAR = " state = ?2 and happenedOn between ?3 and ?4 ";

    List<Posted> posted(List<VillageId> villages, int year) {
        return postedInTheYear("""
                select villageId, channel, count(*), sum(points) from ClaimRow where villageId in ?1 and""", codes(villages),
                year,
                "group by villageId, channel").stream()
                .map(r -> new Posted(new VillageId((long) r[0]), (ClaimChannel) r[1], (long) r[2], (long) r[3])).toList();
    }

    List<Deeds> deeds(VillageId village, int year) {
        return postedInTheYear("""
                select month(happenedOn), groupNo, channel, versionNo, ruleId, count(*), sum(points) from ClaimRow
                where villageId = ?1 and""", village.value(), year,
                "group by month(happenedOn), groupNo, channel, versionNo, ruleId").stream()
                .map(r -> new Deeds((int) r[0], (int) r[1], (ClaimChannel) r[2], (int) r[3], (String) r[4], (long) r[5],
                        (long) r[6]))
                .toList();
    }

    Map<VillageId, Long> participating(List<VillageId> villages, int year) {
        var households = new HashMap<VillageId, Long>();
        postedInTheYear("select villageId, count(distinct householdId) from ClaimRow where villageId in ?1 and",
                codes(villages), year, "group by villageId")
                .forEach(r -> households.put(new VillageId((long) r[0]), (long) r[1]));
        return households;
    }

    private List<Object[]> postedInTheYear(String select, Object village, int year, String group) {
        return getEntityManager().createQuery(select + POSTED_IN_THE_YEAR + group, Object[].class).setParameter(1, village)
                .setParameter(2, ClaimState.POSTED).setParameter(3, LocalDate.of(year, 1, 1))
                .setParameter(4, LocalDate.of(year, 12, 31)).getResultList();
    }

    Optional<LocalDate> newestPosted(List<VillageId> villages) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(happenedOn) from ClaimRow where villageId in ?1 and state = ?2", LocalDate.class)
                .setParameter(1, codes(villages)).setParameter(2, ClaimState.POSTED).getSingleResult());
    }

    Map<ClaimState, Long> byState(VillageId village) {
        var claims = new EnumMap<ClaimState, Long>(ClaimState.class);
        getEntityManager()
                .createQuery("select state, count(*) from ClaimRow where villageId = ?1 group by state", Object[].class)
                .setParameter(1, village.value()).getResultStream().forEach(r -> claims.put((ClaimState) r[0], (long) r[1]));
        return claims;
    }

    long countSpotChecks(VillageId village) {
        return count("villageId = ?1 and secondLook = ?2", village.value(), SpotCheckState.WAITING);
    }

    private static List<Long> codes(List<VillageId> villages) {
        return villages.stream().map(VillageId::value).toList();
    }
}
