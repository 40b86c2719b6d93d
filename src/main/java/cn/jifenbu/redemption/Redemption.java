package cn.jifenbu.redemption;

import cn.jifenbu.redemption.domain.OrderChannel;
import cn.jifenbu.redemption.domain.OrderState;
import cn.jifenbu.redemption.domain.Proof;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A redemption order (兑换单). `pickupCode` is there for the household itself and while the order is open, for nobody
/// else; `expiresAt` is absent at the counter, `proof` and `endedAt` before the end.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Redemption(UUID id, String villageId, long orderNo, UUID householdId, String householdCode,
        OrderChannel channel, OrderState state, List<Line> lines, long points, String pickupCode, Instant expiresAt,
        Proof.Kind proof, String signature, Instant placedAt, Instant endedAt) {

    /// `points` is the whole line at the price when the order was placed.
    public record Line(UUID goodsId, String name, String unit, int quantity, long points) {}

    Redemption withoutCode() {
        return new Redemption(id, villageId, orderNo, householdId, householdCode, channel, state, lines, points, null,
                expiresAt, proof, signature, placedAt, endedAt);
    }

    @Override
    public String toString() {
        return "Redemption[" + villageId + " " + orderNo + " " + state + "]";
    }
}
