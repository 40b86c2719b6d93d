package cn.jifenbu.pointsexpiry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;

@Entity
@DynamicUpdate
@Table(name = "clearing")
@IdClass(PointsExpiryRow.Key.class)
class PointsExpiryRow {

    @Id long villageId;
    @Id int year;
    int policyVersion;
    int keepPercent;
    LocalDate clearsOn;
    Instant announcedAt;
    Instant doneAt;
    Integer households;
    Long points;

    record Key(long villageId, int year) {}
}
