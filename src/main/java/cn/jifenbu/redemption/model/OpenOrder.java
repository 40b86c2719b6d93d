package cn.jifenbu.redemption.model;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal;
import cn.jifenbu.refusal.ShopRefusal.NoProofOfHandOver;
import cn.jifenbu.refusal.ShopRefusal.PickupCodeLocked;
import cn.jifenbu.refusal.ShopRefusal.PickupTooLate;
import cn.jifenbu.refusal.ShopRefusal.WrongOrderState;
import cn.jifenbu.refusal.ShopRefusal.WrongPickupCode;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shop.model.OrderState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What decides whether an order may end, and how.
public record OpenOrder(OrderState state, String pickupCode, int wrongTries, Instant expiresAt) {

    public static final int MAX_WRONG_TRIES = 5;

    /// The end (24:00 in the village) of the last day for picking up.
    public static Instant expiry(LocalDate placedOn, int pickupDays) {
        return BusinessClock.endOf(placedOn.plusDays(pickupDays));
    }

    /// @throws RefusedException WrongOrderState when it has ended already
    public void requireOpen(OrderState target) {
        if (state != OrderState.HELD) throw new RefusedException(new WrongOrderState(state.name(), target.name()));
    }

    /// @throws RefusedException PickupTooLate from 24:00 of the last day on, whether or not the clockwork has been by
    public void requireInTime(Instant now) {
        if (!now.isBefore(expiresAt)) throw new RefusedException(new PickupTooLate(expiresAt));
    }

    /// Who guesses a code five times does not get the goods with another proof either.
    ///
    /// @throws RefusedException PickupCodeLocked
    public void requireUnlocked() {
        if (wrongTries >= MAX_WRONG_TRIES) throw new RefusedException(new PickupCodeLocked());
    }

    /// Empty for the right code. A wrong one costs a try, the fifth locks the code.
    ///
    /// @throws RefusedException PickupCodeLocked when it is locked already, NoProofOfHandOver when it has no code
    public Optional<ShopRefusal> check(String code) {
        requireUnlocked();
        if (pickupCode == null) throw new RefusedException(new NoProofOfHandOver());
        if (code.equals(pickupCode)) return Optional.empty();
        int left = MAX_WRONG_TRIES - wrongTries - 1;
        return Optional.of(left == 0 ? new PickupCodeLocked() : new WrongPickupCode(left));
    }
}
