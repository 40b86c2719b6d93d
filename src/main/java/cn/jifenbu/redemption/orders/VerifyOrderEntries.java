package cn.jifenbu.redemption.orders;

import cn.jifenbu.ledger.verification.VerificationPart;
import cn.jifenbu.shared.VillageId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/// Every order that was handed over or returned moved its points once, in the ledger of the household's village, and no points
/// moved for an order that is not there.
@ApplicationScoped
@Priority(1) // before the goods: what people ask first is where their points are
class VerifyOrderEntries implements VerificationPart {

    private static final int VILLAGES_OF_A_TOWNSHIP = 1000;

    private final EntityManager db;

    VerifyOrderEntries(EntityManager db) {
        this.db = db;
    }

    @Override
    public Optional<String> check(VillageId village) {
        return orders(village).or(() -> entries(village)).or(() -> entriesOfGuests(village));
    }

    private Optional<String> orders(VillageId village) {
        return first(village, """
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
                order by o.order_no limit 1""").map(no -> "第 " + no + " 号兑换单与流水不符");
    }

    private Optional<String> entries(VillageId village) {
        return first(village, """
                select e.entry_no from entry e left join redemption_order o on o.village_id = ?1 and o.id::text = e.source_id
                where e.village_id = ?1 and e.source_kind = 'redemption' and o.id is null order by e.entry_no limit 1""")
                .map(no -> "第 " + no + " 笔流水没有兑换单");
    }

    /// Points that left this village's ledger at another counter of the township.
    private Optional<String> entriesOfGuests(VillageId village) {
        long first = village.value() / VILLAGES_OF_A_TOWNSHIP * VILLAGES_OF_A_TOWNSHIP;
        return db.createNativeQuery("""
                select e.entry_no from entry e left join redemption_order o on o.village_id between ?2 and ?3
                  and o.guest_village_id = ?1 and o.id::text = e.source_id
                where e.village_id = ?1 and e.source_kind = 'redemption-elsewhere' and o.id is null
                order by e.entry_no limit 1""", Long.class).setParameter(1, village.value()).setParameter(2, first)
                .setParameter(3, first + VILLAGES_OF_A_TOWNSHIP - 1).getResultStream().findFirst()
                .map(no -> "第 " + no + " 笔流水没有外村的兑换单");
    }

    private Optional<Long> first(VillageId village, String sql) {
        return db.createNativeQuery(sql, Long.class).setParameter(1, village.value()).getResultStream()
                .map(n -> ((Number) n).longValue()).findFirst();
    }
}
