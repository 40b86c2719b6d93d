package cn.jifenbu.shop.model;

import cn.jifenbu.refusal.CounterRefusal.OutsideExchangeWindow;
import cn.jifenbu.refusal.RefusedException;
import java.time.LocalDate;

/// The shop's policy from `validFrom` on. `crossVillage`: households of the township's other villages may redeem here;
/// `stopWhenShort`: nothing new is redeemed while the points promise more than stock and fund can keep; up to
/// `typedSignaturePoints` of one order a typed signature is proof enough; `disputeDays` after it a family may dispute one.
public record ShopPolicy(LocalDate validFrom, String resolution, ExchangeWindow window, boolean crossVillage,
        boolean stopWhenShort, int typedSignaturePoints, int disputeDays) {

    public static final int MAX_TYPED = 200;
    public static final int MAX_DISPUTE_DAYS = 366;
    private static final int USUAL_TYPED_SIGNATURE_POINTS = 20;
    private static final int USUAL_DISPUTE_DAYS = 30;

    /// What counts where nothing was decided: open every day, for the village alone, never stopped.
    public static final ShopPolicy DEFAULT = new ShopPolicy(LocalDate.EPOCH, "", ExchangeWindow.ALWAYS, false, false);

    /// With the usual days and points.
    public ShopPolicy(LocalDate validFrom, String resolution, ExchangeWindow window, boolean crossVillage,
            boolean stopWhenShort) {
        this(validFrom, resolution, window, crossVillage, stopWhenShort, USUAL_TYPED_SIGNATURE_POINTS, USUAL_DISPUTE_DAYS);
    }

    /// Whether a typed signature is proof enough; `before` is what the household got against typed ones lately.
    public boolean typedSignatureProves(long before, long points) {
        return before + points <= typedSignaturePoints;
    }

    /// @throws RefusedException OutsideExchangeWindow
    public void requireOpen(LocalDate day) {
        if (!window.covers(day)) throw new RefusedException(new OutsideExchangeWindow(window.next(day)));
    }
}
