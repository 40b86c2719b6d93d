package cn.jifenbu.redemption.store;

import cn.jifenbu.household.Household;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.model.OpenOrder;
import cn.jifenbu.redemption.model.OrderChannel;
import cn.jifenbu.redemption.model.OrderKind;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Masking;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import cn.jifenbu.shop.model.OrderState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Entity
@Table(name = "redemption_order")
@IdClass(VillageKey.class)
public class OrderRow {

    @Id public long villageId;
    @Id public UUID id;
    public long orderNo;
    public UUID householdId;
    /// Instead of `householdId`, with code and masked name of the day, for a household of another village.
    public Long guestVillageId;
    public UUID guestHouseholdId;
    public String guestCode;
    public String guestHead;
    @Enumerated(EnumType.STRING) public OrderChannel channel;
    @Enumerated(EnumType.STRING) public OrderState state;
    @Enumerated(EnumType.STRING) public OrderKind kind;
    public UUID returns;
    public String reason;
    public long points;
    public Long pointsSpent;
    public long pointsReturned;
    public Long costFen;
    public UUID holdId;
    public String pickupCode;
    public int wrongCodeTries;
    public Instant expiresAt;
    @Enumerated(EnumType.STRING) HandOverProof.HandOverProofKind proof;
    String signature;
    UUID photoId;
    public UUID helpedBy;
    /// Who signed, as typed, where that waited for a confirmation; by whom and when.
    public String awaitedSignature;
    public UUID signedBy;
    Instant signedAt;
    UUID confirmedBy;
    Instant confirmedAt;
    public UUID placedBy;
    public Instant placedAt;
    public UUID endedBy;
    Instant endedAt;

    public boolean guest() {
        return guestVillageId != null;
    }

    public VillageId home() {
        return new VillageId(guest() ? guestVillageId : villageId);
    }

    /// Whose points it takes, of whichever village.
    public HouseholdId owner() {
        return new HouseholdId(guest() ? guestHouseholdId : householdId);
    }

    public void ofGuest(Household payer) {
        guestVillageId = payer.village().value();
        guestHouseholdId = payer.id().value();
        guestCode = payer.code();
        guestHead = Masking.name(payer.headName());
    }

    /// Of this village; null for a guest's.
    public HouseholdId household() {
        return householdId == null ? null : new HouseholdId(householdId);
    }

    /// Whether what the household has is not simply what it ordered.
    boolean partly() {
        return pointsSpent != null && (pointsSpent < points || pointsReturned > 0);
    }

    public OpenOrder toOrder() {
        return new OpenOrder(state, pickupCode, wrongCodeTries, expiresAt);
    }

    public void end(OrderState state, UUID actor, Instant now) {
        this.state = state;
        endedBy = actor;
        endedAt = now;
    }

    /// The goods stay at the counter until somebody else confirms it.
    public void awaitConfirmation(HandOverProof.Signature signature, UUID actor, Instant now) {
        awaitedSignature = signature.note();
        signedBy = actor;
        signedAt = now;
    }

    public void confirm(UUID actor, Instant now) {
        confirmedBy = actor;
        confirmedAt = now;
    }

    /// Whoever of the staff had a hand in it.
    public Set<UUID> handledBy() {
        return Stream.of(placedBy, helpedBy, signedBy, confirmedBy, endedBy).filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    Redemption.Confirmation confirmation() {
        return signedBy == null ? null : new Redemption.Confirmation(awaitedSignature, signedAt, confirmedAt);
    }

    /// Handed over, and the household still has something of it.
    public boolean disputable() {
        return state == OrderState.HANDED_OVER && pointsReturned < pointsSpent;
    }

    /// The end of the last day on which the family may dispute it, `days` after it got the goods.
    public Instant disputableUntil(int days) {
        return BusinessClock.endOf(BusinessClock.dayOf(endedAt).plusDays(days));
    }

    /// The moment it ended, null while it is open.
    public Instant endedAt() {
        return endedAt;
    }

    public void prove(HandOverProof handOverProof) {
        switch (handOverProof) {
            case HandOverProof.Code code -> proof = HandOverProof.HandOverProofKind.CODE;
            case HandOverProof.Card card -> proof = HandOverProof.HandOverProofKind.CARD;
            case HandOverProof.Signature signed -> {
                proof = HandOverProof.HandOverProofKind.SIGNATURE;
                signature = signed.note();
            }
            case HandOverProof.Drawn drawn -> {
                proof = HandOverProof.HandOverProofKind.DRAWN;
                signature = drawn.path();
            }
            case HandOverProof.Photo photo -> {
                proof = HandOverProof.HandOverProofKind.PHOTO;
                photoId = photo.picture();
            }
        }
    }
}
