package cn.jifenbu.shop.fund;

import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class FundMovementRepository implements PanacheRepositoryBase<FundMovementRow, FundMovementRow.Key> {

    /// Newest first, with numbers below `before`.
    List<FundMovementRow> newest(VillageId village, long before, int limit) {
        return find("villageId = ?1 and movementNo < ?2 order by movementNo desc", village.value(),
                (int) Math.min(before, Integer.MAX_VALUE)).page(0, limit).list();
    }
}
