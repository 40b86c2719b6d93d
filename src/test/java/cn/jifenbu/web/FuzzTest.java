package cn.jifenbu.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.testing.ApiOperation;
import cn.jifenbu.testing.KeepsToTheDocument;
import cn.jifenbu.testing.KeepsToTheDocument.Answer;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.web.TestActors.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Every operation, with requests made up from the document and spoilt at random, as many rounds as fit into less than a
/// minute: no fault, and no answer that breaks what the document says of it. `-Dfuzz.seed=N` plays another game.
@QuarkusTest
class FuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 17);
    private static final long SECONDS = Long.getLong("fuzz.seconds", 15);
    /// After them the person is a stranger; they come last in a round, and the next begins with new people.
    private static final Set<String> ENDINGS = Set.of("logOut", "deleteMe", "endSecondFactor", "changePassword",
            "resetStaffPassword", "disableStaff", "moveDemoClock");

    @Inject VillageFixture villages;

    private final Random random = new Random(SEED);
    private final List<String> faults = new ArrayList<>();
    private int sent;

    @Test
    void whateverIsSentTheAnswerIsClear() throws Exception {
        var operations = new ArrayList<>(ApiOperation.all());
        operations.sort(Comparator.comparing(o -> ENDINGS.contains(o.id())));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (int round = 0; round == 0 || System.nanoTime() < end; round++) {
            var cast = TestActors.of(villages);
            var requests = new RandomRequests(random.nextLong(), cast.known());
            for (var operation : operations) {
                if (round > 0 && System.nanoTime() > end) break;
                for (int i = 0; i < 4; i++) send(operation, requests.to(operation, person(operation, cast)));
            }
        }
        assertThat(faults.stream().limit(30)).as("%d faults in %d requests, seed %d", faults.size(), sent, SEED).isEmpty();
        assertThat(sent).isGreaterThanOrEqualTo(operations.size() * 4);
    }

    private Person person(ApiOperation operation, TestActors cast) {
        var people = new ArrayList<>(cast.people().values());
        var stranger = people.get(random.nextInt(people.size()));
        if (random.nextInt(6) == 0) return stranger;
        return people.stream().filter(p -> RawRequest.listens(operation, p)).findFirst().orElse(stranger);
    }

    private void send(ApiOperation operation, HttpRequest request) throws Exception {
        sent++;
        var fault = fault(request);
        if (fault != null)
            faults.add(operation.id() + " " + shortened(request.uri().toString()) + " "
                    + shortened(request.headers().map().toString()) + " " + shortened(fault));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(400, text.length()));
    }

    private static String fault(HttpRequest request) throws Exception {
        try {
            var answer = RawRequest.send(request);
            if (!RawRequest.clear(answer)) return answer.statusCode() + " " + RawRequest.type(answer) + " " + answer.body();
            KeepsToTheDocument.check(request.method(), request.uri().getRawPath(),
                    new Answer(answer.statusCode(), RawRequest.type(answer), false, answer.body().getBytes(UTF_8)));
            return null;
        } catch (AssertionError | IOException broken) {
            return broken.getMessage();
        }
    }
}
