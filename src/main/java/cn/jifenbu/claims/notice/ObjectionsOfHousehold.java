package cn.jifenbu.claims.notice;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdPart;
import cn.jifenbu.shared.HouseholdId;
import jakarta.enterprise.context.ApplicationScoped;

/// A household that objected on paper and was merged objects as the one that goes on, whose members do not resolve it.
@ApplicationScoped
class ObjectionsOfHousehold implements HouseholdPart {

    private final ObjectionRepository objections;

    ObjectionsOfHousehold(ObjectionRepository objections) {
        this.objections = objections;
    }

    @Override
    public void goTo(Household heir, HouseholdId merged) {
        objections.openOf(heir.village(), merged).forEach(objection -> objection.onBehalfOf = heir.id().value());
    }
}
