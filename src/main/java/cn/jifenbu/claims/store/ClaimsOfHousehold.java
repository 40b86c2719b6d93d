package cn.jifenbu.claims.store;

import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdPart;
import cn.jifenbu.refusal.ChangeRefusal.OpenObjections;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Claims on their way go along with a merge and are posted to the household that goes on; what was posted stays where it was.
/// Who objects to one has named a household, so the objection is resolved first.
@ApplicationScoped
class ClaimsOfHousehold implements HouseholdPart {

    private final ClaimRepository claims;

    ClaimsOfHousehold(ClaimRepository claims) {
        this.claims = claims;
    }

    @Override
    public Optional<Refusal> against(Change change, VillageId village, HouseholdId household) {
        long disputed = claims.open(village, household).stream().filter(c -> c.state == ClaimState.OBJECTED).count();
        return disputed == 0 ? Optional.empty() : Optional.of(new OpenObjections(disputed));
    }

    @Override
    public void goTo(Household heir, HouseholdId merged) {
        claims.open(heir.village(), merged).forEach(claim -> {
            claim.householdId = heir.id().value();
            claim.groupNo = heir.group();
        });
    }
}
