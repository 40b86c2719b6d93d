package cn.jifenbu.shop.model;

import cn.jifenbu.refusal.CounterRefusal.OutsideExchangeWindow;
import cn.jifenbu.refusal.RefusedException;
import java.time.LocalDate;

/// The shop's policy from `validFrom` on. `crossVillage`: households of the township's other villages may redeem here;
/// `stopWhenShort`: nothing new is redeemed while the points promise more than stock and fund can keep.
public record ShopPolicy(LocalDate validFrom, String resolution, ExchangeWindow window, boolean crossVillage,
        boolean stopWhenShort) {

    /// What counts where nothing was decided: open every day, for the village alone, never stopped.
    public static final ShopPolicy DEFAULT = new ShopPolicy(LocalDate.EPOCH, "", ExchangeWindow.ALWAYS, false, false);

    /// @throws RefusedException OutsideExchangeWindow
    public void requireOpen(LocalDate day) {
        if (!window.covers(day)) throw new RefusedException(new OutsideExchangeWindow(window.next(day)));
    }
}
