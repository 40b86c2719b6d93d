package cn.jifenbu.claims.reviewers;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdPart;
import cn.jifenbu.shared.HouseholdId;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever is related to a household that is merged is related to the one that goes on.
@ApplicationScoped
class RelativesOfHousehold implements HouseholdPart {

    private final DeclaredRelativeRepository relatives;

    RelativesOfHousehold(DeclaredRelativeRepository relatives) {
        this.relatives = relatives;
    }

    @Override
    public void goTo(Household heir, HouseholdId merged) {
        relatives.ofHousehold(heir.village(), merged).stream()
                .filter(row -> !relatives.exists(heir.village(), row.personId, heir.id()))
                .forEach(row -> relatives.persist(row.to(heir.id())));
    }
}
