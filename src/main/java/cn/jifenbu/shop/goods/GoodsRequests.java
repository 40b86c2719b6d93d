package cn.jifenbu.shop.goods;

import cn.jifenbu.shop.model.GoodsCategory;
import cn.jifenbu.shop.model.GoodsState;
import cn.jifenbu.shop.model.LimitPeriod;
import cn.jifenbu.shop.model.MovementKind;
import cn.jifenbu.web.http.RequestBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/// What the shop's staff enter about goods.
final class GoodsRequests {

    private GoodsRequests() {}

    /// `costFen` is what one unit costs the village; producer and place are for solidarity goods (消费帮扶). A limit counts per
    /// calendar year unless `limitPeriod` says otherwise.
    public record GoodsRequest(@NotBlank @Size(max = 32) @Pattern(regexp = "[0-9A-Za-z_-]*") String code,
            @NotNull GoodsCategory category, @NotBlank @Size(max = 50) String name, @NotBlank @Size(max = 10) String unit,
            @NotNull @Min(1) @Max(100_000) Integer pointsPrice, @NotNull @Min(0) @Max(100_000_000) Long costFen,
            @Size(max = 100) String producer, @Size(max = 100) String place,
            @NotNull @Min(0) @Max(100_000) Integer lowStock, @Min(1) @Max(100_000) Integer limitPerHousehold,
            LimitPeriod limitPeriod)
            implements
                RequestBody {

        NewGoods goods() {
            return new NewGoods(code, category, name, unit, pointsPrice, costFen, producer, place, lowStock, limitPerHousehold,
                    limitPeriod == null ? LimitPeriod.YEAR : limitPeriod);
        }
    }

    /// `units` null takes the limit away.
    public record LimitRequest(@Min(1) @Max(100_000) Integer units, @NotNull LimitPeriod period) {}

    /// What is left out stays as it is; a price without `priceFrom` counts from today.
    public record GoodsChange(@Size(min = 1, max = 50) String name, @Min(1) @Max(100_000) Integer pointsPrice,
            LocalDate priceFrom, @Min(0) @Max(100_000_000) Long costFen, @Min(0) @Max(100_000) Integer lowStock,
            GoodsState state, @Valid LimitRequest limit)
            implements
                RequestBody {

        GoodsEdit edit() {
            return new GoodsEdit(Optional.ofNullable(name), Optional.ofNullable(pointsPrice), Optional.ofNullable(priceFrom),
                    Optional.ofNullable(costFen), Optional.ofNullable(lowStock), Optional.ofNullable(state),
                    Optional.ofNullable(limit).map(l -> new GoodsEdit.Limit(l.units(), l.period())));
        }
    }

    /// `quantity` is signed: purchases and donations come in, with batch and last day of use; write-offs go out.
    public record MovementRequest(@NotNull MovementKind kind, @NotNull @Min(-100_000) @Max(100_000) Integer quantity,
            @Size(max = 200) String reason, @Size(min = 1, max = 50) String batch, LocalDate expiresOn)
            implements
                RequestBody {

        NewMovement movement() {
            return new NewMovement(kind, quantity, Optional.ofNullable(reason).filter(r -> !r.isBlank()),
                    Optional.ofNullable(batch), Optional.ofNullable(expiresOn));
        }
    }
}
