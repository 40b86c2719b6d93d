package cn.jifenbu.claims.reviewers;

import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "review_cover")
@IdClass(VillageKey.class)
class ReviewSubstituteRow {
    @Id long villageId;
    @Id UUID id;
    UUID personId;
    int groupNo;
    LocalDate fromDay;
    LocalDate untilDay;
    UUID madeBy;
    Instant madeAt;
}
