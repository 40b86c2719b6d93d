package cn.jifenbu.redemption.crossvillage;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Successors;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.redemption.cards.CardRepository;
import cn.jifenbu.redemption.cards.CardRow;
import cn.jifenbu.redemption.orders.ShopOpening;
import cn.jifenbu.refusal.CounterRefusal.CardRevoked;
import cn.jifenbu.refusal.CounterRefusal.UnknownCard;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Masking;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Whose card it is that is shown at the counter of another village of the township. Who holds no card of these villages
/// learns nothing, and a village that takes no part in the exchange answers nothing about its households.
@ApplicationScoped
public class FindGuestHousehold {

    private final Divisions divisions;
    private final Households households;
    private final Successors successors;
    private final ShopOpening open;
    private final ReadLedger ledger;
    private final CardRepository cards;

    FindGuestHousehold(Divisions divisions, Households households, Successors successors, ShopOpening open,
            ReadLedger ledger, CardRepository cards) {
        this.divisions = divisions;
        this.households = households;
        this.successors = successors;
        this.open = open;
        this.ledger = ledger;
        this.cards = cards;
    }

    /// What the counter must know of a guest: the head is masked, `available` is in points.
    public record Guest(String villageId, String villageName, UUID householdId, String householdCode, String head,
            long available) {}

    /// @throws RefusedException OutOfScope, UnknownCard, CardRevoked, CrossVillageOff, OutsideExchangeWindow,
    ///         RedemptionsStopped, HouseholdNotActive
    @Transactional
    public Guest byCard(VillageId shop, String token, Actor actor) {
        HouseholdAccess.requireForAll(Permission.HAND_OVER, actor, shop);
        var card = find(shop, token);
        var home = new VillageId(card.villageId);
        open.requireAcross(shop, home);
        if (card.revokedAt != null) throw new RefusedException(new CardRevoked());
        var household = households.requireActive(home, successors.orItself(home, new HouseholdId(card.householdId)));
        return new Guest(home.toString(), divisions.nameOf(home), household.id().value(), household.code(),
                Masking.name(household.headName()), ledger.account(home, household.id()).available());
    }

    private CardRow find(VillageId shop, String token) {
        var others = divisions.villagesIn(new DivisionCode(Long.toString(shop.township()))).stream()
                .filter(village -> !village.equals(shop)).toList();
        return cards.withToken(others, token).orElseThrow(() -> new RefusedException(new UnknownCard()));
    }
}
