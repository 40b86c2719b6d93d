package cn.jifenbu.redemption;

import cn.jifenbu.redemption.domain.GoodsCategory;
import cn.jifenbu.redemption.domain.GoodsState;
import cn.jifenbu.redemption.domain.ShelfItem;
import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "goods")
@IdClass(VillageKey.class)
class GoodsRow {

    @Id long villageId;
    @Id UUID id;
    String code;
    @Enumerated(EnumType.STRING) GoodsCategory category;
    String name;
    String unit;
    int pointsPrice;
    long costFen;
    String producer;
    String place;
    int lowStock;
    Integer limitPerHouseholdYear;
    @Enumerated(EnumType.STRING) GoodsState state;
    long stock;
    long reserved;
    long lastMovementNo;

    ShelfItem toItem() {
        return new ShelfItem(name, state, pointsPrice, Optional.ofNullable(limitPerHouseholdYear), stock, reserved);
    }

    void become(ShelfItem item) {
        stock = item.stock();
        reserved = item.reserved();
    }
}
