package cn.jifenbu.redemption.orders;

import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.redemption.store.RedemptionViews;
import cn.jifenbu.refusal.CounterRefusal;
import cn.jifenbu.refusal.CounterRefusal.NoOrderWithThisCode;
import cn.jifenbu.refusal.CounterRefusal.TooManyWrongCodes;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/// Finds the open order somebody names the pick-up code of. Six digits can be guessed, so wrong ones are counted: ten within
/// an hour and the person has to wait for the hour's end.
@ApplicationScoped
public class FindByPickupCode {

    static final int MAX_WRONG = 10;
    private static final Duration COUNTED = Duration.ofHours(1);

    private final VillageLock villages;
    private final OrderRepository orders;
    private final RedemptionViews views;
    private final PickupAttemptRepository attempts;
    private final BusinessClock clock;

    FindByPickupCode(VillageLock villages, OrderRepository orders, RedemptionViews views, PickupAttemptRepository attempts,
            BusinessClock clock) {
        this.villages = villages;
        this.orders = orders;
        this.views = views;
        this.attempts = attempts;
        this.clock = clock;
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
        var earlier = attempts.find(village, actor.person()).orElse(null);
        if (earlier != null && !clock.now().isBefore(earlier.since.plus(COUNTED))) {
            attempts.delete(earlier);
            attempts.flush();
            earlier = null;
        }
        if (earlier != null && earlier.wrong >= MAX_WRONG) {
            throw new RefusedException(new TooManyWrongCodes(earlier.since.plus(COUNTED)));
        }
        var order = orders.open(village, code);
        if (order.isEmpty()) return new PickupOutcome.WrongCode(wrong(village, earlier, actor));
        return new PickupOutcome.Found(views.of(village, List.of(order.get())).getFirst().withoutCode());
    }

    private CounterRefusal wrong(VillageId village, PickupAttemptRow earlier, Actor actor) {
        var attempt = earlier != null ? earlier : new PickupAttemptRow();
        attempt.wrong++;
        if (earlier == null) {
            attempt.villageId = village.value();
            attempt.personId = actor.person();
            attempt.since = clock.now();
            attempts.persist(attempt);
        }
        int left = MAX_WRONG - attempt.wrong;
        return left > 0 ? new NoOrderWithThisCode(left) : new TooManyWrongCodes(attempt.since.plus(COUNTED));
    }
}
