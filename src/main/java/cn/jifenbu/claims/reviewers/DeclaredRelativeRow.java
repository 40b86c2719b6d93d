package cn.jifenbu.claims.reviewers;

import cn.jifenbu.shared.HouseholdId;
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

    DeclaredRelativeRow to(HouseholdId household) {
        var row = new DeclaredRelativeRow();
        row.villageId = villageId;
        row.personId = personId;
        row.householdId = household.value();
        row.relation = relation;
        row.declaredBy = declaredBy;
        row.declaredAt = declaredAt;
        return row;
    }

    record Key(long villageId, UUID personId, UUID householdId) {}
}
