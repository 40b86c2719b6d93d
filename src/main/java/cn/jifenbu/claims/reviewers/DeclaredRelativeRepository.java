package cn.jifenbu.claims.reviewers;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DeclaredRelativeRepository implements PanacheRepositoryBase<DeclaredRelativeRow, DeclaredRelativeRow.Key> {

    boolean exists(VillageId village, UUID person, HouseholdId household) {
        return findById(new DeclaredRelativeRow.Key(village.value(), person, household.value())) != null;
    }

    /// By when they were declared; `person` null means everybody's.
    List<DeclaredRelativeRow> of(VillageId village, UUID person) {
        return list("villageId = ?1 and (?2 is null or personId = ?2) order by declaredAt", village.value(), person);
    }

    List<DeclaredRelativeRow> ofHousehold(VillageId village, HouseholdId household) {
        return list("villageId = ?1 and householdId = ?2 order by declaredAt", village.value(), household.value());
    }
}
