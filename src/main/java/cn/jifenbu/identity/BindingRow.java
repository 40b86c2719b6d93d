package cn.jifenbu.identity;

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
@Table(name = "household_binding")
@IdClass(VillageKey.class)
class BindingRow {

    @Id long villageId;
    @Id UUID id;
    UUID personId;
    UUID householdId;
    UUID memberId;
    @Enumerated(EnumType.STRING) State state;
    Instant requestedAt;
    UUID decidedBy;
    Instant decidedAt;
    boolean mayRedeem;

    enum State {
        PENDING, APPROVED, REJECTED, REMOVED
    }
}
