package cn.jifenbu.redemption.orders;

import cn.jifenbu.redemption.cards.HouseholdCards;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.refusal.CounterRefusal.CardOfAnotherHousehold;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.pictures.PicturePurpose;
import cn.jifenbu.shop.pictures.Pictures;
import jakarta.enterprise.context.ApplicationScoped;

/// Whether a card or a photo is what it is said to be; the other proofs speak for themselves.
@ApplicationScoped
public class CheckHandOverProof {

    private final HouseholdCards cards;
    private final Pictures pictures;

    CheckHandOverProof(HouseholdCards cards, Pictures pictures) {
        this.cards = cards;
        this.pictures = pictures;
    }

    /// @throws RefusedException UnknownCard, CardRevoked, CardOfAnotherHousehold, UnknownPicture
    void check(VillageId village, HouseholdId household, HandOverProof proof) {
        check(village, village, household, proof);
    }

    /// At the counter of `shop` for a household of `home`, whose card is looked for there.
    public void check(VillageId shop, VillageId home, HouseholdId household, HandOverProof proof) {
        switch (proof) {
            case HandOverProof.Card card -> {
                if (!cards.holder(home, card.token()).equals(household)) {
                    throw new RefusedException(new CardOfAnotherHousehold());
                }
            }
            case HandOverProof.Photo photo -> pictures.require(shop, photo.picture(), PicturePurpose.HAND_OVER);
            case HandOverProof.Code code -> {}
            case HandOverProof.Signature signature -> {}
            case HandOverProof.Drawn drawn -> {}
        }
    }
}
