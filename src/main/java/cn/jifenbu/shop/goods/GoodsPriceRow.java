package cn.jifenbu.shop.goods;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "goods_price")
@IdClass(GoodsPriceRow.Key.class)
class GoodsPriceRow {

    @Id long villageId;
    @Id UUID goodsId;
    @Id int priceNo;
    LocalDate validFrom;
    int pointsPrice;
    UUID setBy;
    Instant setAt;

    record Key(long villageId, UUID goodsId, int priceNo) {}
}
