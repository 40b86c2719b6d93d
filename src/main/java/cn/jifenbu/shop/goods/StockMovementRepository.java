package cn.jifenbu.shop.goods;

import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StockMovementRepository implements PanacheRepositoryBase<StockMovementRow, StockMovementRow.Key> {

    /// Newest first, with numbers below `before`.
    List<StockMovementRow> newest(VillageId village, UUID goods, long before, int limit) {
        return find("villageId = ?1 and goodsId = ?2 and movementNo < ?3 order by movementNo desc", village.value(), goods,
                before).page(0, limit).list();
    }
}
