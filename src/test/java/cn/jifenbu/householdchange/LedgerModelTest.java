package cn.jifenbu.householdchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.model.Policy.BelowZero;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.householdchange.LedgerModel.Book;
import cn.jifenbu.householdchange.SplitHousehold.SplitOff;
import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostWithOverdraft;
import cn.jifenbu.ledger.posting.ReverseEntry;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Random histories: whatever happens in whatever order, the real ledger answers as the model does, and after every step its
/// books agree with themselves and with the model's. The same seeds make the same histories again.
@QuarkusTest
class LedgerModelTest {

    private static final Instant START = Instant.parse("2026-03-05T02:00:00Z");
    private static final int YEAR = 2026;

    @Inject VillageFixture villages;
    @Inject HouseholdChangeFixture scene;
    @Inject AdoptCatalogue catalogue;
    @Inject PostWithOverdraft ledger;
    @Inject HoldPoints holds;
    @Inject ReverseEntry reverse;
    @Inject SplitHousehold split;
    @Inject MergeHouseholds merge;
    @Inject ReadLedger read;
    @Inject BusinessClock clock;

    private LedgerModel model;
    private final List<HouseholdId> households = new ArrayList<>();
    private final List<UUID> held = new ArrayList<>();

    enum Move {
        EARN, DEDUCT, PLACE, CAPTURE, RELEASE, PASS_TIME, REVERSE, CORRECT, SPLIT, MERGE
    }

    /// `a` and `b` choose among what there is.
    record Step(Move move, int a, int b, long points) {}

    @ParameterizedTest(name = "debt allowed: {0}, seeds {1} and {2}")
    @CsvSource({"false, 1, 2", "true, 3, 4"})
    void theLedgerAnswersAsItsModelDoes(boolean debtAllowed, long one, long other) {
        var outcomes = new TreeMap<String, Integer>();
        for (long seed : new long[]{one, other}) {
            begin(debtAllowed);
            for (var step : history(seed)) {
                var outcome = take(step);
                outcomes.merge(step.move + (outcome == null ? "" : " " + outcome), 1, Integer::sum);
                agree(step);
            }
        }
        assertThat(outcomes.keySet()).as("what happened: %s", outcomes)
                .contains(Arrays.stream(Move.values()).map(Move::name).toArray(String[]::new));
    }

    /// A village of its own with four families.
    private void begin(boolean debtAllowed) {
        clock.standAt(START);
        households.clear();
        held.clear();
        model = new LedgerModel(debtAllowed);
        scene.village = villages.found();
        scene.admin = villages.staff(scene.village, Role.VILLAGE_ADMIN, "cun" + scene.village);
        if (debtAllowed) {
            var policy = Policy.byDefault(LocalDate.of(2021, 1, 1), "试村〔2021〕1号");
            catalogue.policy(scene.village, policy.with(BelowZero.DEBT_ALLOWED));
        }
        for (int i = 0; i < 4; i++) {
            households.add(scene.familyOfFour("M-" + i));
            model.books.add(new Book());
        }
    }

    private static List<Step> history(long seed) {
        var steps = new ArrayList<Step>();
        JqwikSession.run(() -> {
            Arbitrary<Move> moves = Arbitraries.frequency(Tuple.of(9, Move.EARN), Tuple.of(4, Move.DEDUCT),
                    Tuple.of(5, Move.PLACE), Tuple.of(4, Move.CAPTURE), Tuple.of(4, Move.RELEASE), Tuple.of(1, Move.PASS_TIME),
                    Tuple.of(5, Move.REVERSE), Tuple.of(4, Move.CORRECT), Tuple.of(2, Move.SPLIT), Tuple.of(1, Move.MERGE));
            var any = Arbitraries.integers().between(0, 999).withoutEdgeCases();
            var points = Arbitraries.longs().between(1, 20);
            steps.addAll(Combinators.combine(moves, any, any, points).as(Step::new).list().ofSize(100).generator(1000, false)
                    .next(new Random(seed)).value());
        });
        return steps;
    }

    /// Does the step in both.
    ///
    /// @return the refusal's name, `-` when there was nothing to do it with, null when it was done
    private String take(Step step) {
        int who = step.a % households.size();
        return switch (step.move) {
            case EARN -> post(who, EntryKind.EARN, step);
            case DEDUCT -> post(who, EntryKind.DEDUCT, step);
            case PLACE -> place(who, step);
            case CAPTURE, RELEASE -> held.isEmpty() ? "-" : end(whichHold(step), step);
            case PASS_TIME -> passTime(1 + step.a % 15);
            case REVERSE, CORRECT -> model.lines.isEmpty() ? "-" : takeBack(step.a % model.lines.size(), step);
            case SPLIT -> split(who, step);
            case MERGE -> merge(who, step.b % households.size());
        };
    }

    /// What the model said, after the real one has said the same.
    private static String same(String expected, Callable<?> real) {
        String answer = null;
        try {
            real.call();
        } catch (RefusedException e) {
            answer = e.refusal().code();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        assertThat(answer).isEqualTo(expected);
        return expected;
    }

    private String post(int who, EntryKind kind, Step step) {
        var book = model.books.get(who);
        if (book.state == HouseholdState.CLOSED) return "-";
        int year = YEAR - step.b % 2;
        long points = kind == EntryKind.EARN ? step.points : -step.points;
        var posting = new Posting(households.get(who), kind, points, points, year, LocalDate.of(year, 2, 1),
                HouseholdChangeFixture.source(), "");
        return same(kind == EntryKind.EARN ? model.earn(book, step.points, year) : model.deduct(book, step.points, year),
                () -> ledger.post(scene.village, scene.admin.person(), households.get(who), List.of(posting)));
    }

    private String place(int who, Step step) {
        var minutes = Duration.ofMinutes(1 + step.b % 50);
        return same(model.place(model.books.get(who), step.points, model.now + minutes.toMinutes()),
                () -> held.add(holds.place(scene.village, households.get(who), step.points, HouseholdChangeFixture.source(),
                        clock.now().plus(minutes))));
    }

    /// Mostly one that is still open.
    private int whichHold(Step step) {
        var open = IntStream.range(0, held.size()).filter(i -> model.holds.get(i).ended == null).toArray();
        return open.length == 0 || step.b % 4 == 0 ? step.a % held.size() : open[step.a % open.length];
    }

    /// Captures up to one point more than is held.
    private String end(int which, Step step) {
        var hold = model.holds.get(which);
        long points = 1 + step.points % (hold.points + 1);
        if (step.move == Move.CAPTURE)
            return same(model.capture(hold, points, YEAR),
                    () -> holds.capture(scene.village, held.get(which), points, scene.admin.person()));
        return same(model.release(hold), () -> {
            holds.release(scene.village, held.get(which));
            return null;
        });
    }

    private String passTime(int minutes) {
        model.now += minutes;
        clock.standAt(START.plus(Duration.ofMinutes(model.now)));
        model.expire();
        holds.expireDue(scene.village);
        return null;
    }

    private String takeBack(int which, Step step) {
        var line = model.lines.get(which);
        long no = which + 1;
        if (step.move == Move.REVERSE)
            return same(model.reverse(line),
                    () -> reverse.reverse(scene.village, no, "记错了", scene.admin));
        long points = line.points < 0 && step.b % 10 > 0 ? -step.points : step.points;
        return same(model.correct(line, points), () -> reverse.correct(scene.village, no, points, "数错了", scene.admin));
    }

    private String split(int who, Step step) {
        var book = model.books.get(who);
        if (book.state == HouseholdState.ACTIVE && book.heads < 2) return "-";
        var leaving = scene.members(households.get(who)).stream().filter(m -> !m.head()).map(m -> m.id()).findFirst()
                .orElseGet(UUID::randomUUID);
        var points = step.b % 2 == 0 ? Long.valueOf(step.points) : null;
        var splitOff = new SplitOff("S-" + households.size(), 2, "1号", List.of(leaving), leaving, points);
        return same(model.split(book, points, YEAR), () -> households.add(new HouseholdId(split
                .split(scene.village, households.get(who), splitOff, "分户", scene.admin).otherHouseholdId())));
    }

    private String merge(int who, int into) {
        return same(model.merge(model.books.get(who), model.books.get(into), YEAR),
                () -> merge.merge(scene.village, households.get(who), households.get(into), "并户", scene.admin));
    }

    /// Balances and merit as in the model, numbers without gaps, the chain valid, the trial balance zero, nobody below the
    /// floor.
    private void agree(Step step) {
        for (int i = 0; i < households.size(); i++) {
            var book = model.books.get(i);
            var account = read.account(scene.village, households.get(i));
            assertThat(account.balance()).as("balance of %d after %s", i, step).isEqualTo(book.balance);
            assertThat(account.held()).as("held of %d after %s", i, step).isEqualTo(model.held(book));
            if (!model.debtAllowed) assertThat(account.available()).as("after %s", step).isNotNegative();
            for (int year : new int[]{YEAR - 1, YEAR}) {
                assertThat(account.meritByYear().getOrDefault("" + year, 0L)).as("merit of %d after %s", i, step)
                        .isEqualTo(book.merit.getOrDefault(year, 0L));
            }
        }
        assertThat(read.lastEntryNo(scene.village)).as("after %s", step).isEqualTo(model.lines.size());
        scene.theBooksAgree();
    }
}
