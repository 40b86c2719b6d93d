package cn.jifenbu.redemption.reports;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.MovementKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Movements of stock, for the stock sheet.
@ApplicationScoped
class StockReportRepository {

    private final EntityManager db;

    StockReportRepository(EntityManager db) {
        this.db = db;
    }

    /// `expiresOn` is null where nobody wrote it down; `stock` is what there is of the goods today.
    record Arrival(UUID goods, long quantity, LocalDate expiresOn, long stock) {}

    /// By goods and kind.
    Map<UUID, Map<MovementKind, Long>> sums(VillageId village, Instant from, Instant until) {
        var sums = new HashMap<UUID, Map<MovementKind, Long>>();
        db.createQuery("""
                select goodsId, kind, sum(quantity) from StockMovementRow
                where villageId = ?1 and recordedAt >= ?2 and recordedAt < ?3 group by goodsId, kind""", Object[].class)
                .setParameter(1, village.value()).setParameter(2, from).setParameter(3, until).getResultStream()
                .forEach(r -> sums.computeIfAbsent((UUID) r[0], id -> new HashMap<>()).put((MovementKind) r[1], (Long) r[2]));
        return sums;
    }

    /// The last first.
    List<Arrival> arrivals(VillageId village) {
        return db.createQuery("""
                select m.goodsId, m.quantity, m.expiresOn, g.stock from StockMovementRow m
                join GoodsRow g on g.villageId = m.villageId and g.id = m.goodsId
                where m.villageId = ?1 and m.quantity > 0 order by m.goodsId, m.movementNo desc""", Object[].class)
                .setParameter(1, village.value()).getResultStream()
                .map(r -> new Arrival((UUID) r[0], (Long) r[1], (LocalDate) r[2], (Long) r[3])).toList();
    }
}
