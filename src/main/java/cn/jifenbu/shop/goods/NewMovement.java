package cn.jifenbu.shop.goods;

import cn.jifenbu.shop.model.MovementKind;
import java.time.LocalDate;
import java.util.Optional;

/// A change of stock to book, `quantity` signed; batch and last day of use for what comes in.
public record NewMovement(MovementKind kind, long quantity, Optional<String> reason, Optional<String> batch,
        Optional<LocalDate> expiresOn) {

    public static NewMovement of(MovementKind kind, long quantity, String reason) {
        return new NewMovement(kind, quantity, Optional.ofNullable(reason).filter(r -> !r.isBlank()), Optional.empty(),
                Optional.empty());
    }
}
