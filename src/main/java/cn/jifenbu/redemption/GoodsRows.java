package cn.jifenbu.redemption;

import cn.jifenbu.redemption.domain.GoodsState;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.UnknownGoods;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class GoodsRows implements PanacheRepositoryBase<GoodsRow, VillageKey> {

    GoodsRow require(VillageId village, UUID id) {
        var row = findById(VillageKey.of(village, id));
        if (row == null) throw new RefusedException(new UnknownGoods());
        return row;
    }

    /// All of them with one query.
    ///
    /// @throws RefusedException UnknownGoods when one is missing
    Map<UUID, GoodsRow> require(VillageId village, Collection<UUID> ids) {
        var found = of(village, ids);
        if (!found.keySet().containsAll(ids)) throw new RefusedException(new UnknownGoods());
        return found;
    }

    Map<UUID, GoodsRow> of(VillageId village, Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return list("villageId = ?1 and id in ?2", village.value(), ids).stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    boolean hasCode(VillageId village, String code) {
        return count("villageId = ?1 and code = ?2", village.value(), code) > 0;
    }

    /// In code order, after this code.
    List<GoodsRow> page(VillageId village, String afterCode, int limit) {
        return find("villageId = ?1 and code > ?2 order by code", village.value(), afterCode).page(0, limit).list();
    }

    List<GoodsRow> onShelf(VillageId village, String afterCode, int limit) {
        return find("villageId = ?1 and code > ?2 and state = ?3 order by code", village.value(), afterCode,
                GoodsState.ON_SHELF).page(0, limit).list();
    }
}
