package cn.jifenbu.redemption.crossvillage;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Successors;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.redemption.cards.CardRepository;
import cn.jifenbu.redemption.cards.CardRow;
import cn.jifenbu.redemption.codes.CounterCodes;
import cn.jifenbu.redemption.orders.ShopOpening;
import cn.jifenbu.refusal.CounterRefusal;
import cn.jifenbu.refusal.CounterRefusal.CardRevoked;
import cn.jifenbu.refusal.CounterRefusal.UnknownCard;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Masking;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Whose card or code it is that is shown at the counter of another village of the township. Who holds none of these villages
/// learns nothing, and a village that takes no part in the exchange answers nothing about its households.
@ApplicationScoped
public class FindGuestHousehold {

    private final Divisions divisions;
    private final Households households;
    private final Successors successors;
    private final ShopOpening open;
    private final ReadLedger ledger;
    private final CardRepository cards;
    private final CounterCodes codes;
    private final VillageLock villages;

    FindGuestHousehold(Divisions divisions, Households households, Successors successors, ShopOpening open, ReadLedger ledger,
            CardRepository cards, CounterCodes codes, VillageLock villages) {
        this.codes = codes;
        this.villages = villages;
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
        return guest(home, successors.orItself(home, new HouseholdId(card.householdId)));
    }

    /// A wrong code is an outcome and not an exception: the try it cost must be committed.
    public sealed interface GuestOutcome {

        record Found(Guest guest) implements GuestOutcome {}

        record WrongCode(CounterRefusal refusal) implements GuestOutcome {}
    }

    /// By the code from the family's phone, which this does not use up.
    ///
    /// @throws RefusedException OutOfScope, TooManyWrongCodes and what [#byCard] refuses
    @Transactional
    public GuestOutcome byCode(VillageId shop, String code, Actor actor) {
        villages.lock(shop);
        HouseholdAccess.requireForAll(Permission.HAND_OVER, actor, shop);
        codes.requireTriesLeft(shop, actor);
        var owner = codes.owner(shop, code).filter(o -> !o.village().equals(shop));
        if (owner.isEmpty()) return new GuestOutcome.WrongCode(codes.wrong(shop, actor));
        open.requireAcross(shop, owner.get().village());
        return new GuestOutcome.Found(guest(owner.get().village(), owner.get().household()));
    }

    private Guest guest(VillageId home, HouseholdId id) {
        var household = households.requireActive(home, id);
        return new Guest(home.toString(), divisions.nameOf(home), household.id().value(), household.code(),
                Masking.name(household.headName()), ledger.account(home, household.id()).available());
    }

    private CardRow find(VillageId shop, String token) {
        var others = divisions.villagesIn(new DivisionCode(Long.toString(shop.township()))).stream()
                .filter(village -> !village.equals(shop)).toList();
        return cards.withToken(others, token).orElseThrow(() -> new RefusedException(new UnknownCard()));
    }
}
