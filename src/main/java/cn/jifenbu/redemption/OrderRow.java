package cn.jifenbu.redemption;

import cn.jifenbu.redemption.domain.OpenOrder;
import cn.jifenbu.redemption.domain.OrderChannel;
import cn.jifenbu.redemption.domain.OrderKind;
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
    /// Instead of `householdId`, with code and masked name of the day, for a household of another village.
    Long guestVillageId;
    UUID guestHouseholdId;
    String guestCode;
    String guestHead;
    @Enumerated(EnumType.STRING) OrderChannel channel;
    @Enumerated(EnumType.STRING) OrderState state;
    @Enumerated(EnumType.STRING) OrderKind kind;
    UUID returns;
    String reason;
    long points;
    Long pointsSpent;
    long pointsReturned;
    Long costFen;
    UUID holdId;
    String pickupCode;
    int wrongCodeTries;
    Instant expiresAt;
    @Enumerated(EnumType.STRING) Proof.HandOverProofKind proof;
    String signature;
    UUID photoId;
    UUID helpedBy;
    UUID placedBy;
    Instant placedAt;
    UUID endedBy;
    Instant endedAt;

    boolean guest() {
        return guestVillageId != null;
    }

    /// Of this village; null for a guest's.
    HouseholdId household() {
        return householdId == null ? null : new HouseholdId(householdId);
    }

    /// Whether what the household has is not simply what it ordered.
    boolean partly() {
        return pointsSpent != null && (pointsSpent < points || pointsReturned > 0);
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
            case Proof.Code code -> proof = Proof.HandOverProofKind.CODE;
            case Proof.Card card -> proof = Proof.HandOverProofKind.CARD;
            case Proof.Signature signed -> {
                proof = Proof.HandOverProofKind.SIGNATURE;
                signature = signed.note();
            }
            case Proof.Drawn drawn -> {
                proof = Proof.HandOverProofKind.DRAWN;
                signature = drawn.path();
            }
            case Proof.Photo photo -> {
                proof = Proof.HandOverProofKind.PHOTO;
                photoId = photo.picture();
            }
        }
    }
}
