package cn.jifenbu.web;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "idempotent_reply")
@IdClass(ReplyRow.Key.class)
class ReplyRow {

    @Id long villageId;
    @Id UUID personId;
    @Id String key;
    byte[] requestHash;
    int status;
    String location;
    String body;
    Instant recordedAt;

    record Key(long villageId, UUID personId, String key) {}
}
