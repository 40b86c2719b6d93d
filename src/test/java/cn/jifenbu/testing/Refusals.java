package cn.jifenbu.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// That somebody was told no, and why.
public final class Refusals {

    private Refusals() {}

    public static void assertRefused(Refusal why, ThrowingCallable what) {
        assertThat(refusal(what)).isEqualTo(why);
    }

    public static void assertRefused(Class<? extends Refusal> why, ThrowingCallable what) {
        assertThat(refusal(what)).isInstanceOf(why);
    }

    private static Refusal refusal(ThrowingCallable what) {
        var told = new Refusal[1];
        assertThatThrownBy(what).isInstanceOfSatisfying(RefusedException.class, no -> told[0] = no.refusal());
        return told[0];
    }
}
