package cn.jifenbu.redemption;

import cn.jifenbu.redemption.domain.GoodsCategory;
import cn.jifenbu.redemption.domain.GoodsState;
import cn.jifenbu.redemption.domain.LimitPeriod;
import cn.jifenbu.redemption.domain.ShelfItem;
import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
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
    long costFen;
    String producer;
    String place;
    int lowStock;
    Integer limitPerHousehold;
    @Enumerated(EnumType.STRING) LimitPeriod limitPeriod;
    @Enumerated(EnumType.STRING) GoodsState state;
    long stock;
    long reserved;
    long lastMovementNo;
    UUID pictureId;
    /// Of the day it was read on; [GoodsRows] fills it in from the list of prices.
    @Transient int pointsPrice;

    ShelfItem toItem() {
        return new ShelfItem(name, state, pointsPrice, Optional.ofNullable(limitPerHousehold), stock, reserved);
    }

    void become(ShelfItem item) {
        stock = item.stock();
        reserved = item.reserved();
    }
}
