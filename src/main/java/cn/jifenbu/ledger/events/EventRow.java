package cn.jifenbu.ledger.events;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "event")
@IdClass(EventRow.Key.class)
class EventRow {

    @Id long villageId;
    @Id long eventNo;
    String kind;
    String body;
    Instant recordedAt;

    record Key(long villageId, long eventNo) {}
}
