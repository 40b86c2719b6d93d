package cn.jifenbu.claims.paper;

import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "claim_sheet")
@IdClass(VillageKey.class)
class ClaimSheetRow {
    @Id long villageId;
    @Id UUID id;
    @Enumerated(EnumType.STRING) ClaimSheetKind kind;
    Long formNo;
    int claims;
    long points;
    UUID evidenceId;
    UUID enteredBy;
    Instant enteredAt;
}
