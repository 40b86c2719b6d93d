package cn.jifenbu.redemption.store;

import cn.jifenbu.redemption.model.DisputeState;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.model.OrderChannel;
import cn.jifenbu.redemption.model.OrderKind;
import cn.jifenbu.shop.model.OrderState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A redemption order (兑换单), or a return of one (`returns` names it, `reason` says why). `pickupCode` is there for the
/// household itself and while the order is open, for nobody else; `expiresAt` is absent at the counter, `proof` and
/// `endedAt` before the end. `pointsSpent` is less than `points` when only a part was handed over; `pointsReturned` came
/// back later. `helpedBy` is the person who acted for the household, absent when it acted itself. For a household of
/// another village `guestVillageId` names that village. `trace` is there where one order is asked for, and for a family's
/// own; `confirmation` where a typed signature was too little; until `disputableUntil` the family may dispute it.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Redemption(UUID id, String villageId, long orderNo, OrderKind kind, @Nullable String guestVillageId,
        UUID householdId,
        String householdCode, OrderChannel channel, OrderState state, List<OrderLine> lines, long points,
        @Nullable Long pointsSpent,
        @Nullable Long pointsReturned, @Nullable String pickupCode, @Nullable Instant expiresAt,
        HandOverProof.@Nullable HandOverProofKind proof, @Nullable String signature, @Nullable UUID photo,
        @Nullable UUID returns, @Nullable String reason, @Nullable UUID helpedBy, Instant placedAt, @Nullable Instant endedAt,
        @Nullable OrderTrace trace, @Nullable Confirmation confirmation, @Nullable Dispute dispute,
        @Nullable Instant disputableUntil) {

    /// `points` is the whole line at the price when the order was placed; of a handed-over order
    /// `handedOver` reached the household and `returned` came back.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrderLine(UUID goodsId, String name, String unit, int quantity, long points, @Nullable Integer handedOver,
            @Nullable Integer returned) {}

    /// Who had to do with it: `helper` acted for the household, `endedBy` handed it over, took it back or called it off,
    /// `signedBy` wrote down the signature that had to be confirmed. Absent where it was the household itself or the clock.
    /// `returned`: what came back of it later, oldest first. `shop`: the village whose shop it was.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrderTrace(@Nullable String helper, @Nullable String endedBy, @Nullable String signedBy, String shop,
            List<OrderReturn> returned) {}

    /// Waits while the order is HELD and `confirmedAt` is absent.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Confirmation(String signature, Instant signedAt, @Nullable Instant confirmedAt) {}

    /// `decision` and what follows is absent while it is open, `returnedBy` (the order that gave the points back) unless it
    /// is upheld.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dispute(UUID id, DisputeState state, String reason, Instant raisedAt, @Nullable String decision,
            @Nullable Instant decidedAt, @Nullable UUID returnedBy) {}

    public record OrderReturn(UUID id, long orderNo, long points, String reason, Instant endedAt) {}

    public Redemption withoutCode() {
        return with(null, trace);
    }

    public Redemption with(OrderTrace trace) {
        return with(pickupCode, trace);
    }

    private Redemption with(String code, OrderTrace trace) {
        return new Redemption(id, villageId, orderNo, kind, guestVillageId, householdId, householdCode, channel, state, lines,
                points, pointsSpent, pointsReturned, code, expiresAt, proof, signature, photo, returns, reason, helpedBy,
                placedAt, endedAt, trace, confirmation, dispute, disputableUntil);
    }

    public Redemption with(Dispute raised, Instant until) {
        return new Redemption(id, villageId, orderNo, kind, guestVillageId, householdId, householdCode, channel, state, lines,
                points, pointsSpent, pointsReturned, pickupCode, expiresAt, proof, signature, photo, returns, reason, helpedBy,
                placedAt, endedAt, trace, confirmation, raised, until);
    }

    @Override
    public String toString() {
        return "Redemption[" + villageId + " " + orderNo + " " + state + "]";
    }
}
