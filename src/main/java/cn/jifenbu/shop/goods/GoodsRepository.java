package cn.jifenbu.shop.goods;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.UnknownGoods;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.GoodsState;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Goods, each with its price of today and what of it is past its date: one query, and one more where a date has passed.
@ApplicationScoped
public class GoodsRepository implements VillageRepository<GoodsRow> {

    private static final String SELECT = """
            select g, exists (select 1 from StockMovementRow m where m.villageId = g.villageId and m.goodsId = g.id
                and m.expiresOn < ?1),
              (select p.pointsPrice from GoodsPriceRow p where p.villageId = g.villageId and p.goodsId = g.id
              and p.validFrom <= ?1 order by p.validFrom desc, p.priceNo desc limit 1) from GoodsRow g
            """;

    private final StockMovementRepository movements;
    private final BusinessClock clock;

    GoodsRepository(StockMovementRepository movements, BusinessClock clock) {
        this.movements = movements;
        this.clock = clock;
    }

    public GoodsRow require(VillageId village, UUID id) {
        return require(village, List.of(id)).get(id);
    }

    /// All of them with one query.
    ///
    /// @throws RefusedException UnknownGoods when one is missing
    public Map<UUID, GoodsRow> require(VillageId village, Collection<UUID> ids) {
        var goods = find(village, ids);
        if (!goods.keySet().containsAll(ids)) throw new RefusedException(new UnknownGoods());
        return goods;
    }

    public Map<UUID, GoodsRow> find(VillageId village, Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return priced("where g.villageId = ?2 and g.id in ?3", Integer.MAX_VALUE, village.value(), ids).stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    boolean hasCode(VillageId village, String code) {
        return count("villageId = ?1 and code = ?2", village.value(), code) > 0;
    }

    /// In code order, after this code.
    public List<GoodsRow> page(VillageId village, String afterCode, int limit) {
        return priced("where g.villageId = ?2 and g.code > ?3 order by g.code", limit, village.value(), afterCode);
    }

    public List<GoodsRow> onShelf(VillageId village, String afterCode, int limit) {
        return priced("where g.villageId = ?2 and g.code > ?3 and g.state = ?4 order by g.code", limit, village.value(),
                afterCode, GoodsState.ON_SHELF);
    }

    /// What is on the shelf and nearly gone.
    List<GoodsRow> low(VillageId village, String afterCode, int limit) {
        return priced("""
                where g.villageId = ?2 and g.code > ?3 and g.state = ?4 and g.stock - g.reserved <= g.lowStock
                order by g.code""", limit, village.value(), afterCode, GoodsState.ON_SHELF);
    }

    /// Goods on the shelf of which no more is free than the alarm says.
    public long countLow(VillageId village) {
        return count("villageId = ?1 and state = ?2 and stock - reserved <= lowStock", village.value(), GoodsState.ON_SHELF);
    }

    private List<GoodsRow> priced(String where, int limit, Object... parameters) {
        var query = getEntityManager().createQuery(SELECT + where, Object[].class).setParameter(1, clock.today())
                .setMaxResults(limit);
        for (int i = 0; i < parameters.length; i++) query.setParameter(i + 2, parameters[i]);
        return query.getResultList().stream().map(result -> {
            var row = (GoodsRow) result[0];
            row.pointsPrice = (int) result[2];
            row.pastDate = (boolean) result[1] ? movements.batches(row).pastDate(clock.today()) : 0;
            return row;
        }).toList();
    }
}
