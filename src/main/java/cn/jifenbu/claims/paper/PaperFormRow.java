package cn.jifenbu.claims.paper;

import cn.jifenbu.shared.VillageId;
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

    static PaperFormRow printed(VillageId village, long formNo, UUID batch, int group, UUID person, Instant now) {
        var row = new PaperFormRow();
        row.villageId = village.value();
        row.formNo = formNo;
        row.batchId = batch;
        row.groupNo = group;
        row.state = PaperFormState.PRINTED;
        row.printedBy = person;
        row.printedAt = now;
        return row;
    }

    record Key(long villageId, long formNo) {}
}
