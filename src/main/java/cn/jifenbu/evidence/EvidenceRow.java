package cn.jifenbu.evidence;

import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "evidence")
@IdClass(VillageKey.class)
class EvidenceRow {
    @Id long villageId;
    @Id UUID id;
    String place;
    byte[] uploadHash;
    long likeness;
    int band1;
    int band2;
    int band3;
    int band4;
    int width;
    int height;
    int bytes;
    UUID uploadedBy;
    Instant uploadedAt;
}
