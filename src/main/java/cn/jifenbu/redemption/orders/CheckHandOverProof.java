package cn.jifenbu.redemption.orders;

import cn.jifenbu.redemption.cards.HouseholdCards;
import cn.jifenbu.redemption.codes.CounterCodes;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.refusal.CounterRefusal.CardOfAnotherHousehold;
import cn.jifenbu.refusal.CounterRefusal.GuestNeedsCardOrCode;
import cn.jifenbu.refusal.CounterRefusal.PhotoUsedBefore;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.pictures.PicturePurpose;
import cn.jifenbu.shop.pictures.Pictures;
import jakarta.enterprise.context.ApplicationScoped;

/// Whether a card, a code or a photo is what it is said to be; a signature speaks for itself ([TypedSignatures] says how far).
@ApplicationScoped
public class CheckHandOverProof {

    private final HouseholdCards cards;
    private final CounterCodes codes;
    private final Pictures pictures;
    private final OrderRepository orders;

    CheckHandOverProof(HouseholdCards cards, CounterCodes codes, Pictures pictures, OrderRepository orders) {
        this.orders = orders;
        this.cards = cards;
        this.codes = codes;
        this.pictures = pictures;
    }

    /// Of an order, whose own pick-up code has been checked before.
    ///
    /// @throws RefusedException UnknownCard, CardRevoked, CardOfAnotherHousehold, OwnPrintIsNoProof, UnknownPicture,
    /// PhotoUsedBefore
    void checkOrder(VillageId village, HouseholdId household, HandOverProof proof, Actor actor) {
        if (!(proof instanceof HandOverProof.Code)) checkAtCounter(village, household, proof, actor);
    }

    /// What [#checkOrder] refuses, and WrongCounterCode; the code of the family's phone is used up.
    void checkAtCounter(VillageId village, HouseholdId household, HandOverProof proof, Actor actor) {
        switch (proof) {
            case HandOverProof.Card card -> checkCard(village, household, card, actor);
            case HandOverProof.Photo photo -> checkPhoto(village, photo);
            case HandOverProof.Code code -> codes.use(village, household, code.digits());
            case HandOverProof.Signature signature -> {}
            case HandOverProof.Drawn drawn -> {}
        }
    }

    /// Of a household of another village, whom nobody knows at this counter: what she has with her alone.
    ///
    /// @throws RefusedException GuestNeedsCardOrCode and what [#checkAtCounter] refuses
    public void checkGuest(VillageId home, HouseholdId household, HandOverProof proof, Actor actor) {
        switch (proof) {
            case HandOverProof.Card card -> checkCard(home, household, card, actor);
            case HandOverProof.Code code -> codes.use(home, household, code.digits());
            case HandOverProof.Signature signature -> throw new RefusedException(new GuestNeedsCardOrCode());
            case HandOverProof.Drawn drawn -> throw new RefusedException(new GuestNeedsCardOrCode());
            case HandOverProof.Photo photo -> throw new RefusedException(new GuestNeedsCardOrCode());
        }
    }

    private void checkPhoto(VillageId village, HandOverProof.Photo photo) {
        pictures.require(village, photo.picture(), PicturePurpose.HAND_OVER);
        if (orders.haveProof(village, photo.picture())) throw new RefusedException(new PhotoUsedBefore());
    }

    private void checkCard(VillageId home, HouseholdId household, HandOverProof.Card card, Actor actor) {
        if (!cards.shown(home, card.token(), actor).equals(household)) {
            throw new RefusedException(new CardOfAnotherHousehold());
        }
    }
}
