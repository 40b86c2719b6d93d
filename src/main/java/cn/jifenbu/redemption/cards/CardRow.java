package cn.jifenbu.redemption.cards;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "household_card")
@IdClass(CardRow.Key.class)
public class CardRow {

    @Id public long villageId;
    @Id public UUID householdId;
    @Id int cardNo;
    @Column(updatable = false) byte[] tokenHash;
    @Column(updatable = false) UUID issuedBy;
    @Column(updatable = false) Instant issuedAt;
    UUID revokedBy;
    public Instant revokedAt;

    record Key(long villageId, UUID householdId, int cardNo) {}
}
