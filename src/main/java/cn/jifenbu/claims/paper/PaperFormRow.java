package cn.jifenbu.claims.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "paper_form")
@IdClass(PaperFormRow.Key.class)
class PaperFormRow {
    @Id long villageId;
    @Id long formNo;
    UUID batchId;
    int groupNo;
    @Enumerated(EnumType.STRING) PaperFormState state;
    UUID printedBy;
    Instant printedAt;
    UUID sheetId;
    String reason;
    UUID endedBy;
    Instant endedAt;

    record Key(long villageId, long formNo) {}
}
