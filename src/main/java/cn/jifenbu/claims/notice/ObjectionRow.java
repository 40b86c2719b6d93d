package cn.jifenbu.claims.notice;

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
@Table(name = "objection")
@IdClass(VillageKey.class)
class ObjectionRow {

    @Id long villageId;
    @Id UUID id;
    UUID claimId;
    @Enumerated(EnumType.STRING) ObjectionState state;
    String reason;
    UUID raisedBy;
    @Enumerated(EnumType.STRING) ObjectionChannel channel;
    UUID onBehalfOf;
    Instant raisedAt;
    String resolution;
    Integer points;
    UUID resolvedBy;
    Instant resolvedAt;

    enum ObjectionChannel {
        ONLINE, PAPER
    }
}
