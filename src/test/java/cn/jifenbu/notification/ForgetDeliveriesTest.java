package cn.jifenbu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.notification.Hooks.Hook;
import cn.jifenbu.shared.BusinessClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgetDeliveriesTest {

    @Inject Hooks hooks;
    @Inject ReadDeliveries read;
    @Inject ForgetDeliveries forget;
    @Inject BusinessClock clock;

    private final TestReceiver receiver = new TestReceiver();

    @AfterEach
    void close() {
        receiver.close();
        clock.followTheSystem();
    }

    private List<Delivery.State> kept(Hook hook) {
        return read.list(hook.admin(), hook.id(), 10).stream().map(Delivery::state).toList();
    }

    @Test
    void whatArrivedIsForgottenAfterThirtyDaysAndWhatDidNotAfterNinety() {
        var hook = hooks.forVillage(receiver.url());
        hooks.happens(hook.village(), 1, 2);
        hooks.round(hook);
        hooks.happens(hook.village(), 3);
        receiver.behaviour = TestReceiver.status(500);
        hooks.round(hook);
        clock.advance(Duration.ofDays(29));
        forget.run();
        assertThat(kept(hook)).hasSize(3);
        clock.advance(Duration.ofDays(2));
        forget.run();
        assertThat(kept(hook)).containsExactly(Delivery.State.WAITING);
        clock.advance(Duration.ofDays(60));
        assertThat(forget.run()).isPositive();
        assertThat(kept(hook)).isEmpty();
        assertThat(forget.run()).as("running twice does nothing").isZero();
    }

    @Test
    void whatIsForgottenIsNotToldAgain() {
        var hook = hooks.forVillage(receiver.url());
        hooks.happens(hook.village(), 1);
        hooks.round(hook);
        clock.advance(Duration.ofDays(31));
        forget.run();
        hooks.happens(hook.village(), 2);
        hooks.round(hook);
        assertThat(receiver.ids()).containsExactly(hook.village() + "-1", hook.village() + "-2");
        assertThat(kept(hook)).hasSize(1);
    }
}
