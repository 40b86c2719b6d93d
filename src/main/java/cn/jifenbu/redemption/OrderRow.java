package cn.jifenbu.redemption;

import cn.jifenbu.redemption.domain.OpenOrder;
import cn.jifenbu.redemption.domain.OrderChannel;
import cn.jifenbu.redemption.domain.OrderState;
import cn.jifenbu.redemption.domain.Proof;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "redemption_order")
@IdClass(VillageKey.class)
class OrderRow {

    @Id long villageId;
    @Id UUID id;
    long orderNo;
    UUID householdId;
    @Enumerated(EnumType.STRING) OrderChannel channel;
    @Enumerated(EnumType.STRING) OrderState state;
    long points;
    UUID holdId;
    String pickupCode;
    int wrongCodeTries;
    Instant expiresAt;
    @Enumerated(EnumType.STRING) Proof.Kind proof;
    String signature;
    UUID placedBy;
    Instant placedAt;
    UUID endedBy;
    Instant endedAt;

    HouseholdId household() {
        return new HouseholdId(householdId);
    }

    OpenOrder toOrder() {
        return new OpenOrder(state, pickupCode, wrongCodeTries, expiresAt);
    }

    void end(OrderState how, UUID actor, Instant when) {
        state = how;
        endedBy = actor;
        endedAt = when;
    }

    void prove(Proof given) {
        switch (given) {
            case Proof.Code code -> proof = Proof.Kind.CODE;
            case Proof.Signature signed -> {
                proof = Proof.Kind.SIGNATURE;
                signature = signed.note();
            }
        }
    }
}
