package cn.jifenbu.ledger.holds;

import cn.jifenbu.refusal.LedgerRefusal.UnknownHold;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class HoldRepository implements VillageRepository<HoldRow> {

    /// @throws RefusedException UnknownHold
    HoldRow require(VillageId village, UUID id) {
        return find(village, id).orElseThrow(() -> new RefusedException(new UnknownHold()));
    }

    /// Open ones whose time is over.
    List<HoldRow> due(VillageId village, Instant now) {
        return list("villageId = ?1 and state = ?2 and expiresAt <= ?3 order by placedAt, id", village.value(),
                HoldRow.State.OPEN, now);
    }

    List<HoldRow> open(VillageId village, HouseholdId household) {
        return list("villageId = ?1 and householdId = ?2 and state = ?3 order by placedAt, id", village.value(),
                household.value(), HoldRow.State.OPEN);
    }

    List<HoldRow> newest(VillageId village, HouseholdId household, int limit) {
        return find("villageId = ?1 and householdId = ?2 order by placedAt desc, id", village.value(), household.value())
                .page(0, limit).list();
    }

    /// Points held by each household now.
    public Map<UUID, Long> held(VillageId village) {
        var held = new HashMap<UUID, Long>();
        getEntityManager().createQuery(
                "select householdId, sum(points) from HoldRow where villageId = ?1 and state = ?2 group by householdId",
                Object[].class).setParameter(1, village.value()).setParameter(2, HoldRow.State.OPEN).getResultList()
                .forEach(r -> held.put((UUID) r[0], (Long) r[1]));
        return held;
    }

    /// Points that were held of a household at that moment.
    public long heldAt(VillageId village, HouseholdId household, Instant moment) {
        return getEntityManager().createQuery("""
                select coalesce(sum(points), 0) from HoldRow where villageId = ?1 and householdId = ?2
                and placedAt <= ?3 and (endedAt is null or endedAt > ?3)""", Long.class)
                .setParameter(1, village.value()).setParameter(2, household.value()).setParameter(3, moment)
                .getSingleResult();
    }
}
