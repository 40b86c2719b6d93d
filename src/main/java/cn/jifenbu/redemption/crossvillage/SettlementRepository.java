package cn.jifenbu.redemption.crossvillage;

import cn.jifenbu.redemption.model.OrderKind;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.List;

/// What guests of other villages took and brought back.
@ApplicationScoped
class SettlementRepository {

    private final EntityManager db;

    SettlementRepository(EntityManager db) {
        this.db = db;
    }

    /// `points` and `costFen` are what was handed over less what came back.
    record GuestOrders(VillageId home, VillageId shop, long handOvers, long returns, long points, long costFen) {}

    /// For each two villages that had to do with each other.
    List<GuestOrders> ofMonth(List<VillageId> shops, YearMonth month) {
        return db.createQuery("""
                select guestVillageId, villageId, sum(case when kind = ?4 then 0 else 1 end),
                  sum(case when kind = ?4 then 1 else 0 end), sum(case when kind = ?4 then -points else pointsSpent end),
                  sum(case when kind = ?4 then -costFen else costFen end)
                from OrderRow where villageId in ?1 and guestVillageId is not null and endedAt >= ?2 and endedAt < ?3
                group by guestVillageId, villageId order by guestVillageId, villageId""", Object[].class)
                .setParameter(1, shops.stream().map(VillageId::value).toList())
                .setParameter(2, BusinessClock.midnight(month.atDay(1)))
                .setParameter(3, BusinessClock.midnight(month.plusMonths(1).atDay(1)))
                .setParameter(4, OrderKind.RETURN).getResultStream().map(SettlementRepository::orders).toList();
    }

    private static GuestOrders orders(Object[] r) {
        return new GuestOrders(new VillageId((long) r[0]), new VillageId((long) r[1]), ((Number) r[2]).longValue(),
                ((Number) r[3]).longValue(), ((Number) r[4]).longValue(), ((Number) r[5]).longValue());
    }
}
