package cn.jifenbu.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.ledger.events.EventKind;
import cn.jifenbu.privacy.RotateKeys;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.webhook.DeliveryResult.Failure;
import cn.jifenbu.webhook.WebhookFixture.Hook;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliverEventsTest {

    private static final Duration AN_HOUR_AND_A_HALF = Duration.ofMinutes(90);

    @Inject WebhookFixture hooks;
    @Inject VillageFixture villages;
    @Inject ManageWebhooks manage;
    @Inject ReadDeliveries read;
    @Inject DeliverEvents deliver;
    @Inject DeliveryLease turns;
    @Inject WebhookMetrics metrics;
    @Inject RotateKeys keys;
    @Inject BusinessClock clock;

    private final TestReceiver receiver = new TestReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void tellsAVillagesEventsInTheirOrderAndSigned() {
        var hook = hooks.forVillage(receiver.url());
        hooks.happens(hook.village(), 1, 2, 3);
        hooks.round(hook);
        assertThat(receiver.ids()).containsExactly(ids(hook, 1, 2, 3));
        assertThat(receiver.got).allSatisfy(got -> {
            assertThat(got.kind()).isEqualTo("NOTICE_CLOSED");
            assertThat(got.signature()).isEqualTo(expected(got, hook.secret()));
        });
        assertThat(receiver.got.getFirst().body()).startsWith("{\"id\":\"" + hook.village() + "-1\",\"kind\":\"NOTICE_CLOSED\"")
                .contains("\"village\":\"" + hook.village() + "\"").endsWith("\"data\":{\"n\":1}}");
        hooks.round(hook);
        assertThat(receiver.got).as("nothing is told twice").hasSize(3);
    }

    private static String expected(TestReceiver.Got got, String secret) {
        long seconds = Long.parseLong(got.signature().replaceAll("t=([0-9]+),.*", "$1"));
        return Signature.of(secret, Instant.ofEpochSecond(seconds), got.body().getBytes(UTF_8));
    }

    private static String[] ids(Hook hook, int... numbers) {
        return IntStream.of(numbers).mapToObj(n -> hook.village() + "-" + n).toArray(String[]::new);
    }

    @Test
    void tellsWhatHappenedSinceItWasAddedAndOnlyTheWantedKinds() {
        var village = villages.found();
        hooks.happens(village, 1, 2);
        var hook = hooks.forVillage(village, receiver.url());
        hooks.happens(village, 3);
        hooks.round(hook);
        assertThat(receiver.ids()).containsExactly(ids(hook, 3));
        manage.change(hook.admin(), hook.id(), new ManageWebhooks.Change(Optional.empty(),
                Optional.of(Set.of(EventKind.LEDGER_SEALED)), Optional.empty()));
        hooks.happens(village, 4);
        hooks.round(hook);
        assertThat(receiver.ids()).containsExactly(ids(hook, 3));
    }

    @Test
    void waitsLongerAfterEachFailureAndTellsTheSameEventAgainBeforeTheNext() {
        var hook = hooks.forVillage(receiver.url());
        hooks.happens(hook.village(), 1, 2);
        receiver.behaviour = TestReceiver.status(500);
        hooks.round(hook);
        hooks.round(hook);
        assertThat(receiver.ids()).as("not before its time").containsExactly(ids(hook, 1));
        assertThat(only(hook)).satisfies(d -> {
            assertThat(d.state()).isEqualTo(Delivery.DeliveryState.WAITING);
            assertThat(d.lastStatus()).isEqualTo(500);
            assertThat(d.nextTryAt()).isBetween(d.triedAt().plusSeconds(7), d.triedAt().plusSeconds(14));
        });
        receiver.behaviour = TestReceiver.status(200);
        clock.advance(Duration.ofSeconds(15));
        hooks.round(hook);
        assertThat(receiver.ids()).containsExactly(ids(hook, 1, 1, 2));
        assertThat(receiver.got.get(0).body()).isEqualTo(receiver.got.get(1).body());
        assertThat(read.list(hook.admin(), hook.id(), 10)).allMatch(d -> d.state() == Delivery.DeliveryState.DELIVERED)
                .extracting(Delivery::tries).containsExactly(1, 2);
    }

    private Delivery only(Hook hook) {
        var all = read.list(hook.admin(), hook.id(), 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void isSuspendedWithItsReasonAfterADayWithoutAGoodAnswerAndLosesNothing() {
        var dead = new TestReceiver();
        var hook = hooks.forVillage(dead.url());
        dead.close();
        hooks.happens(hook.village(), 1, 2);
        int rounds = 0;
        for (; active(hook) && rounds < 100; rounds++) {
            hooks.round(hook);
            clock.advance(AN_HOUR_AND_A_HALF);
        }
        assertThat(rounds).isBetween(16, 18);
        assertThat(only(hook)).satisfies(d -> {
            assertThat(d.state()).isEqualTo(Delivery.DeliveryState.FAILED);
            assertThat(d.lastError()).isEqualTo(Failure.UNREACHABLE);
            assertThat(d.nextTryAt()).isNull();
        });
        manage.change(hook.admin(), hook.id(), new ManageWebhooks.Change(Optional.of(receiver.url()),
                Optional.empty(), Optional.empty()));
        hooks.round(hook);
        assertThat(receiver.got).isEmpty();
        manage.resume(hook.admin(), hook.id());
        hooks.round(hook);
        assertThat(receiver.ids()).containsExactly(ids(hook, 1, 2));
    }

    private boolean active(Hook hook) {
        var webhook = manage.list(hook.admin()).stream().filter(w -> w.id().equals(hook.id())).findFirst().orElseThrow();
        if (webhook.state() == Webhook.WebhookState.ACTIVE) return true;
        assertThat(webhook.reason()).isEqualTo(Webhook.SuspensionReason.NO_GOOD_ANSWER_FOR_A_DAY);
        return false;
    }

    @Test
    void aSilentReceiverIsLeftAfterItsTime() {
        var never = new CountDownLatch(1);
        var hook = hooks.forVillage(receiver.url());
        receiver.behaviour = call -> await(never);
        hooks.happens(hook.village(), 1);
        hooks.round(hook);
        never.countDown();
        assertThat(only(hook).lastError()).isEqualTo(Failure.TIMEOUT);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void redirectsAreNotFollowed() {
        try (var inside = new TestReceiver()) {
            var hook = hooks.forVillage(receiver.url());
            receiver.behaviour = call -> {
                call.getResponseHeaders().add("Location", inside.url());
                call.sendResponseHeaders(307, -1);
            };
            hooks.happens(hook.village(), 1);
            hooks.round(hook);
            assertThat(only(hook).lastStatus()).isEqualTo(307);
            assertThat(inside.got).isEmpty();
        }
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() {
        var cut = new CountDownLatch(1);
        var hook = hooks.forVillage(receiver.url());
        receiver.behaviour = call -> {
            call.sendResponseHeaders(200, 0);
            try {
                while (true) call.getResponseBody().write(new byte[8192]);
            } catch (IOException gone) {
                cut.countDown();
            }
        };
        hooks.happens(hook.village(), 1);
        hooks.round(hook);
        await(cut);
        assertThat(only(hook).state()).isEqualTo(Delivery.DeliveryState.DELIVERED);
    }

    @Test
    void whoIsKilledInTheMiddleLeavesTheEventToTheNextUnderTheSameId() {
        var hook = hooks.forVillage(receiver.url());
        hooks.happens(hook.village(), 1, 2);
        deliver.due();
        var killed = turns.acquire(hook.id(), hook.village().value()).orElseThrow();
        deliver.send(killed);
        hooks.round(hook);
        assertThat(receiver.ids()).as("the lease still holds").containsExactly(ids(hook, 1));
        clock.advance(DeliveryLease.LEASE);
        hooks.round(hook);
        assertThat(receiver.ids()).containsExactly(ids(hook, 1, 1, 2));
        turns.complete(killed, DeliveryResult.failed(Failure.TIMEOUT));
        assertThat(read.list(hook.admin(), hook.id(), 10)).as("who lost the lease writes nothing")
                .allMatch(d -> d.state() == Delivery.DeliveryState.DELIVERED);
    }

    @Test
    void severalReplicasTellEachEventOnceAndInOrder() throws Exception {
        var hook = hooks.forVillage(receiver.url());
        hooks.happens(hook.village(), IntStream.rangeClosed(1, 40).toArray());
        for (int i = 0; i < 100 && receiver.got.size() < 40; i++) {
            Callable<?> replica = () -> {
                hooks.round(hook);
                return null;
            };
            assertThat(ConcurrentCalls.run(4, Collections.nCopies(4, replica))).containsOnlyNulls();
        }
        assertThat(receiver.ids()).containsExactly(ids(hook, IntStream.rangeClosed(1, 40).toArray()));
    }

    @Test
    void aReceiverThatHangsDelaysNobodyElse() throws Exception {
        var hanging = new CountDownLatch(1);
        var told = new CountDownLatch(1);
        try (var other = new TestReceiver()) {
            var slow = hooks.forVillage(receiver.url());
            var quick = hooks.forVillage(other.url());
            receiver.behaviour = call -> await(hanging);
            other.behaviour = call -> {
                call.sendResponseHeaders(200, -1);
                told.countDown();
            };
            hooks.happens(slow.village(), 1);
            hooks.happens(quick.village(), 1);
            var started = deliver.start();
            await(told);
            hanging.countDown();
            for (var worker : started) worker.get(30, TimeUnit.SECONDS);
            assertThat(other.ids()).containsExactly(ids(quick, 1));
        }
    }

    @Test
    void oneVillagesFailureDoesNotHoldUpItsNeighbour() {
        var hook = hooks.forVillage(receiver.url());
        var neighbour = hooks.forVillage(hook.village(), receiver.url());
        hooks.happens(hook.village(), 1);
        receiver.behaviour = TestReceiver.status(500);
        hooks.round(hook);
        receiver.behaviour = TestReceiver.status(200);
        hooks.round(neighbour);
        assertThat(read.list(neighbour.admin(), neighbour.id(), 5)).extracting(Delivery::state)
                .containsExactly(Delivery.DeliveryState.DELIVERED);
    }

    @Test
    void aNewSecretSignsAtOnceAndNewKeysOfTheServiceOpenIt() throws IOException {
        var hook = hooks.forVillage(receiver.url());
        var renewed = manage.renewSecret(hook.admin(), hook.id());
        assertThat(renewed.secret()).isNotEqualTo(hook.secret()).matches("jfb_[A-Za-z0-9_-]{43}");
        long brokenByOtherTests = keys.rotate(false).broken();
        assertThat(keys.rotate(true).broken()).isEqualTo(brokenByOtherTests);
        hooks.happens(hook.village(), 1);
        hooks.round(hook);
        var got = receiver.got.getFirst();
        assertThat(got.signature()).isEqualTo(expected(got, renewed.secret())).isNotEqualTo(expected(got, hook.secret()));
    }

    @Test
    void whatWaitsIsCounted() {
        deliver.due();
        var before = metrics.look();
        var hook = hooks.forVillage(receiver.url());
        hooks.happens(hook.village(), 1, 2);
        deliver.due();
        assertThat(metrics.look()).isEqualTo(before + 2);
        hooks.round(hook);
        assertThat(metrics.look()).isEqualTo(before);
    }
}
