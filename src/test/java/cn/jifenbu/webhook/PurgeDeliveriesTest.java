package cn.jifenbu.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.WebhookRefusal.UnknownDelivery;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.webhook.WebhookFixture.Hook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PurgeDeliveriesTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Duration A_QUARTER = Duration.ofDays(90);

    @Inject WebhookFixture hooks;
    @Inject ManageWebhooks manage;
    @Inject ReadDeliveries read;
    @Inject SendNow send;
    @Inject PurgeDeliveries forget;
    @Inject EntityManager db;
    @Inject BusinessClock clock;

    private final TestReceiver receiver = new TestReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    private Hook told(int... events) {
        var hook = hooks.forVillage(receiver.url());
        hooks.happens(hook.village(), events);
        hooks.round(hook);
        return hook;
    }

    private List<Delivery> list(Hook hook) {
        return read.list(hook.admin(), hook.id(), 100);
    }

    @Test
    void whatWasDeliveredIsKeptForThirtyDaysAndNoLonger() {
        var hook = told(1, 2);
        clock.advance(A_MONTH.minus(A_MINUTE));
        hooks.happens(hook.village(), 3);
        hooks.round(hook);
        forget.purge(hook.id());
        assertThat(list(hook)).hasSize(3);
        clock.advance(A_MINUTE.multipliedBy(2));
        forget.purge(hook.id());
        assertThat(list(hook)).extracting(Delivery::id).containsExactly(hook.village() + "-3");
        hooks.round(hook);
        assertThat(receiver.ids()).as("nothing is told again").hasSize(3);
    }

    @Test
    void whatNeverArrivedIsKeptForNinetyDaysAndIsStillToldAfterwards() {
        receiver.behaviour = TestReceiver.status(500);
        var hook = told(1);
        manage.suspend(hook.admin(), hook.id());
        clock.advance(A_QUARTER.minus(A_MINUTE));
        forget.purge(hook.id());
        assertThat(list(hook)).hasSize(1);
        clock.advance(A_MINUTE.multipliedBy(2));
        forget.purge(hook.id());
        assertThat(list(hook)).isEmpty();
        receiver.behaviour = TestReceiver.status(200);
        manage.resume(hook.admin(), hook.id());
        hooks.round(hook);
        assertThat(list(hook)).extracting(Delivery::state).containsExactly(Delivery.DeliveryState.DELIVERED);
    }

    @Test
    void testsAndDeletedWebhooksAreForgottenTooByTheNightForAll() {
        var hook = told(1);
        send.test(hook.admin(), hook.id());
        var other = told(1);
        manage.delete(other.admin(), other.id());
        clock.advance(A_MONTH.plus(A_MINUTE));
        forget.run();
        assertThat(list(hook)).isEmpty();
        assertThat(rows(other)).isZero();
    }

    private long rows(Hook hook) {
        return QuarkusTransaction.requiringNew().call(() -> db
                .createQuery("select count(*) from DeliveryRow where webhookId = ?1", Long.class).setParameter(1, hook.id())
                .getSingleResult());
    }

    @Test
    void whatIsForgottenCannotBeSentAgainFromTheList() {
        var hook = told(1);
        clock.advance(A_MONTH.plus(A_MINUTE));
        forget.purge(hook.id());
        var refused = catchThrowableOfType(RefusedException.class,
                () -> send.redeliver(hook.admin(), hook.id(), hook.village() + "-1"));
        assertThat(refused.refusal()).isEqualTo(new UnknownDelivery());
        assertThat(receiver.got).hasSize(1);
    }

    @Test
    void severalReplicasInTheSameNightDoNotHinderEachOther() throws Exception {
        var hook = told(IntStream.rangeClosed(1, 30).toArray());
        clock.advance(A_MONTH.plus(A_MINUTE));
        Callable<?> replica = () -> {
            forget.purge(hook.id());
            return null;
        };
        assertThat(ConcurrentCalls.run(4, Collections.nCopies(4, replica))).containsOnlyNulls();
        assertThat(list(hook)).isEmpty();
    }

    @Test
    void aWebhookSomebodyIsAtIsLeftToTheNextNight() {
        var hook = told(1);
        clock.advance(A_MONTH.plus(A_MINUTE));
        QuarkusTransaction.requiringNew().run(() -> {
            db.find(WebhookRow.class, hook.id(), LockModeType.PESSIMISTIC_WRITE);
            forget.purge(hook.id());
        });
        assertThat(list(hook)).hasSize(1);
        forget.purge(hook.id());
        assertThat(list(hook)).isEmpty();
    }
}
