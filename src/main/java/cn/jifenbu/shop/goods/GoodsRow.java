package cn.jifenbu.shop.goods;

import cn.jifenbu.shared.VillageKey;
import cn.jifenbu.shop.model.GoodsCategory;
import cn.jifenbu.shop.model.GoodsState;
import cn.jifenbu.shop.model.LimitPeriod;
import cn.jifenbu.shop.model.ShelfItem;
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
public class GoodsRow {

    @Id long villageId;
    @Id public UUID id;
    public String code;
    @Enumerated(EnumType.STRING) public GoodsCategory category;
    public String name;
    public String unit;
    public long costFen;
    public String producer;
    public String place;
    int lowStock;
    public Integer limitPerHousehold;
    @Enumerated(EnumType.STRING) public LimitPeriod limitPeriod;
    @Enumerated(EnumType.STRING) GoodsState state;
    public long stock;
    public long reserved;
    long lastMovementNo;
    public UUID pictureId;
    /// Of the day it was read on; [GoodsRepository] fills it in from the list of prices.
    @Transient public int pointsPrice;
    /// As of the same day, by the same hand.
    @Transient long pastDate;

    public ShelfItem toItem() {
        return new ShelfItem(name, state, pointsPrice, Optional.ofNullable(limitPerHousehold), stock, reserved,
                pastDate);
    }

    public void apply(ShelfItem item) {
        stock = item.stock();
        reserved = item.reserved();
    }
}
