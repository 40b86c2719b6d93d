package cn.jifenbu.redemption.verification;

import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/// Finds the first order or entry, by number, of points that moved for no order or not at all.
@ApplicationScoped
class OrderEntryVerificationRepository {

    private static final int VILLAGES_OF_A_TOWNSHIP = 1000;

    private static final String ORDERS = """
            select o.order_no from redemption_order o
            left join entry e on e.village_id = coalesce(o.guest_village_id, ?1)
              and e.source_kind = case when o.guest_village_id is null then 'redemption' else 'redemption-elsewhere' end
              and e.source_id = o.id::text
            left join hold h on h.village_id = ?1 and h.id = o.hold_id
            where o.village_id = ?1 and not case o.state
              when 'HANDED_OVER' then coalesce(e.kind = 'REDEEM' and e.points = -o.points_spent
                and e.household_id = coalesce(o.household_id, o.guest_household_id) and (o.hold_id is null
                or h.state = 'CAPTURED' and h.points = o.points and coalesce(h.captured, h.points) = o.points_spent), false)
              when 'RETURNED' then coalesce(e.kind = 'RETURN' and e.points = o.points
                and e.household_id = coalesce(o.household_id, o.guest_household_id), false)
              when 'HELD' then e.entry_no is null and h.state = 'OPEN' and h.points = o.points
              else e.entry_no is null and h.state <> 'OPEN' end
            order by o.order_no limit 1""";

    private static final String ENTRIES = """
            select e.entry_no from entry e left join redemption_order o on o.village_id = ?1 and o.id::text = e.source_id
            where e.village_id = ?1 and e.source_kind = 'redemption' and o.id is null order by e.entry_no limit 1""";

    private static final String ENTRIES_OF_GUESTS = """
            select e.entry_no from entry e left join redemption_order o on o.village_id between ?2 and ?3
              and o.guest_village_id = ?1 and o.id::text = e.source_id
            where e.village_id = ?1 and e.source_kind = 'redemption-elsewhere' and o.id is null
            order by e.entry_no limit 1""";

    private final EntityManager db;

    OrderEntryVerificationRepository(EntityManager db) {
        this.db = db;
    }

    /// An order whose points did not move as its state says.
    Optional<Long> order(VillageId village) {
        return first(village, ORDERS);
    }

    /// An entry without its order.
    Optional<Long> entry(VillageId village) {
        return first(village, ENTRIES);
    }

    /// An entry of points that left this village's ledger at another counter of the township, without its order.
    Optional<Long> entryOfGuest(VillageId village) {
        long first = village.value() / VILLAGES_OF_A_TOWNSHIP * VILLAGES_OF_A_TOWNSHIP;
        return db.createNativeQuery(ENTRIES_OF_GUESTS, Long.class).setParameter(1, village.value()).setParameter(2, first)
                .setParameter(3, first + VILLAGES_OF_A_TOWNSHIP - 1).getResultStream().findFirst();
    }

    private Optional<Long> first(VillageId village, String query) {
        return db.createNativeQuery(query, Long.class).setParameter(1, village.value()).getResultStream()
                .map(n -> ((Number) n).longValue()).findFirst();
    }
}
