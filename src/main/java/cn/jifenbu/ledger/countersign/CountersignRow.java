package cn.jifenbu.ledger.countersign;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "countersign")
@IdClass(CountersignRow.Key.class)
class CountersignRow {

    @Id long villageId;
    @Id String act;
    @Id String subject;
    String content;
    int others;
    String reason;
    UUID[] signers;
    Instant askedAt;

    record Key(long villageId, String act, String subject) {}
}
