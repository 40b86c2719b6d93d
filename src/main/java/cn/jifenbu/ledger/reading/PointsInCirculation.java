package cn.jifenbu.ledger.reading;

import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// All that a village's households have together.
@ApplicationScoped
public class PointsInCirculation {

    private final EntityManager db;

    PointsInCirculation(EntityManager db) {
        this.db = db;
    }

    /// `balance` posted and not spent, `held` of it reserved by open orders.
    public record Total(long balance, long held) {}

    @Transactional
    public Total total(VillageId village) {
        var sums = db
                .createQuery("select coalesce(sum(balance), 0), coalesce(sum(held), 0) from AccountRow where villageId = ?1",
                        Object[].class)
                .setParameter(1, village.value()).getSingleResult();
        return new Total((long) sums[0], (long) sums[1]);
    }
}
