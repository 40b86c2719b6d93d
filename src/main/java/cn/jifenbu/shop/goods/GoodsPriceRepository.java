package cn.jifenbu.shop.goods;

import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class GoodsPriceRepository implements PanacheRepositoryBase<GoodsPriceRow, GoodsPriceRow.Key> {

    /// All there were and will be, the latest first.
    List<GoodsPriceRow> ofGoods(VillageId village, UUID goods) {
        return list("villageId = ?1 and goodsId = ?2 order by validFrom desc, priceNo desc", village.value(), goods);
    }
}
