package cn.jifenbu.householdchange;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdPart;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.ledger.holds.CloseAccount;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The end of a household's account: its points and all that is open go to the household that stands for it from now on, or the
/// points to the village, and nothing stays on the account after that.
@ApplicationScoped
class EndAccount {

    private final TransferPoints transfer;
    private final List<HouseholdPart> parts;
    private final HouseholdWriter writer;
    private final CloseAccount accounts;

    EndAccount(TransferPoints transfer, @All List<HouseholdPart> parts, HouseholdWriter writer,
            CloseAccount accounts) {
        this.transfer = transfer;
        this.parts = parts;
        this.writer = writer;
        this.accounts = accounts;
    }

    void inFavourOf(Household heir, ChangeRow change, Actor actor) {
        var household = HouseholdChangeRepository.household(change);
        accounts.lift(heir.village(), household);
        accounts.lay(heir.village(), household, heir.id());
        var portion = transfer.whole(heir.village(), household);
        change.points = portion.points();
        transfer.move(change, heir.id(), portion, actor);
        parts.forEach(part -> part.goTo(heir, household));
        close(change, heir.id());
    }

    /// Its merit stays where it was earned and is not shared by.
    void inFavourOfTheVillage(ChangeRow change, Actor actor) {
        var village = new VillageId(change.villageId);
        HouseholdId household = HouseholdChangeRepository.household(change);
        change.points = transfer.whole(village, household).points();
        transfer.toTheVillage(change, change.points, actor);
        close(change, null);
    }

    private void close(ChangeRow change, HouseholdId heir) {
        var village = new VillageId(change.villageId);
        var household = HouseholdChangeRepository.household(change);
        if (change.fromState != HouseholdState.CLOSED) writer.close(village, household, heir);
        accounts.close(village, household);
    }
}
