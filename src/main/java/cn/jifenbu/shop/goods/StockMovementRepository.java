package cn.jifenbu.shop.goods;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.Batches;
import cn.jifenbu.shop.model.MovementKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StockMovementRepository implements PanacheRepositoryBase<StockMovementRow, StockMovementRow.Key> {

    /// Newest first, with numbers below `before`.
    List<StockMovementRow> newest(VillageId village, UUID goods, long before, int limit) {
        return find("villageId = ?1 and goodsId = ?2 and movementNo < ?3 order by movementNo desc", village.value(), goods,
                before).page(0, limit).list();
    }

    /// Played from when there was nothing.
    Batches batches(GoodsRow goods) {
        var batches = new Batches();
        getEntityManager().createQuery("""
                select m.kind, m.quantity, m.expiresOn, m.recordedAt from StockMovementRow m
                where m.villageId = ?1 and m.goodsId = ?2 and m.movementNo > coalesce((select max(z.movementNo)
                  from StockMovementRow z where z.villageId = ?1 and z.goodsId = ?2 and z.stockAfter = 0), 0)
                order by m.movementNo""", Object[].class).setParameter(1, goods.villageId).setParameter(2, goods.id)
                .getResultList().forEach(m -> batches.move((MovementKind) m[0], (long) m[1], (LocalDate) m[2],
                        BusinessClock.dayOf((Instant) m[3])));
        return batches;
    }
}
