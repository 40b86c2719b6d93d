package cn.jifenbu.claims.reviewers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "declared_relation")
@IdClass(DeclaredRelativeRow.Key.class)
class DeclaredRelativeRow {
    @Id long villageId;
    @Id UUID personId;
    @Id UUID householdId;
    String relation;
    UUID declaredBy;
    Instant declaredAt;

    record Key(long villageId, UUID personId, UUID householdId) {}
}
