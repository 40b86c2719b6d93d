package cn.jifenbu.redemption.codes;

import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.redemption.store.RedemptionViews;
import cn.jifenbu.refusal.CounterRefusal;
import cn.jifenbu.refusal.CounterRefusal.NoOrderWithThisCode;
import cn.jifenbu.refusal.CounterRefusal.TooManyWrongCodes;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Finds the open order somebody names the pick-up code of; wrong ones are counted ([CodeGuesses]).
@ApplicationScoped
public class FindByPickupCode {

    private final VillageLock villages;
    private final OrderRepository orders;
    private final RedemptionViews views;
    private final CodeGuesses guesses;

    FindByPickupCode(VillageLock villages, OrderRepository orders, RedemptionViews views, CodeGuesses guesses) {
        this.villages = villages;
        this.orders = orders;
        this.views = views;
        this.guesses = guesses;
    }

    /// A wrong code is an outcome and not an exception: the try it cost must be committed.
    public sealed interface PickupOutcome {

        record Found(Redemption redemption) implements PickupOutcome {}

        record WrongCode(CounterRefusal refusal) implements PickupOutcome {}
    }

    /// @throws RefusedException TooManyWrongCodes
    @Transactional
    public PickupOutcome find(VillageId village, String code, Actor actor) {
        villages.lock(village);
        HouseholdAccess.requireForAll(Permission.HAND_OVER, actor, village);
        guesses.requireLeft(village, actor);
        var order = orders.open(village, code);
        if (order.isPresent()) {
            return new PickupOutcome.Found(views.of(village, List.of(order.get())).getFirst().withoutCode());
        }
        var left = guesses.countWrong(village, actor);
        return new PickupOutcome.WrongCode(
                left.tries() > 0 ? new NoOrderWithThisCode(left.tries()) : new TooManyWrongCodes(left.until()));
    }
}
