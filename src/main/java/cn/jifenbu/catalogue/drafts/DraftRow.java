package cn.jifenbu.catalogue.drafts;

import cn.jifenbu.catalogue.model.DraftState;
import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "catalogue_draft")
@IdClass(VillageKey.class)
class DraftRow {
    @Id long villageId;
    @Id UUID id;
    long draftNo;
    @Enumerated(EnumType.STRING) DraftKind kind;
    @Enumerated(EnumType.STRING) DraftState state;
    LocalDate validFrom;
    String explanation;
    /// The rules or the policy as JSON: a document, written whole and read whole.
    String content;
    UUID createdBy;
    Instant createdAt;
    UUID submittedBy;
    Instant submittedAt;
    UUID decidedBy;
    Instant decidedAt;
    String resolution;
    String reason;
    Integer versionNo;
}
