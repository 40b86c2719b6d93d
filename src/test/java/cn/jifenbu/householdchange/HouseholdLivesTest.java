package cn.jifenbu.householdchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.claims.entry.NewClaim;
import cn.jifenbu.claims.entry.SubmitClaim;
import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.notice.CloseNotices;
import cn.jifenbu.claims.notice.ObjectionState;
import cn.jifenbu.claims.notice.Objections;
import cn.jifenbu.claims.notice.PublishNotice;
import cn.jifenbu.claims.review.ReviewClaims;
import cn.jifenbu.deductions.DecideDeduction;
import cn.jifenbu.deductions.PostDeductions;
import cn.jifenbu.deductions.RecordDeduction;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.householdchange.SplitHousehold.SplitOff;
import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.posting.ReverseEntry;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.redemption.RedemptionFixture;
import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.redemption.crossvillage.ReturnGoods;
import cn.jifenbu.redemption.orders.CancelRedemption;
import cn.jifenbu.redemption.orders.ExpireRedemptions;
import cn.jifenbu.redemption.orders.HandOver;
import cn.jifenbu.redemption.orders.PlaceRedemption;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shop.model.Basket.BasketLine;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/// Households split, merge, leave and come back at random while claims, deductions, orders and corrections are under way: after
/// every step no points lie on a closed account, the village's points are as many as its entries say, and nothing open belongs
/// to a household that is no more.
@QuarkusTest
class HouseholdLivesTest {

    private static final Instant START = Instant.parse("2026-03-05T02:00:00Z");
    private static final String LOST = """
            select count(*) from household h where h.village_id = ?1 and h.state = 'CLOSED' and (
              exists (select from claim c where c.village_id = h.village_id and c.household_id = h.id
                and c.state not in ('POSTED', 'WITHDRAWN', 'REJECTED', 'CANCELLED', 'REVERSED'))
              or exists (select from deduction d where d.village_id = h.village_id and d.household_id = h.id
                and d.state not in ('WAIVED', 'POSTED', 'REVERSED'))
              or exists (select from redemption_order o where o.village_id = h.village_id and o.household_id = h.id
                and o.state = 'HELD')
              or exists (select from hold p where p.village_id = h.village_id and p.household_id = h.id and p.state = 'OPEN')
              or exists (select from account a where a.village_id = h.village_id and a.household_id = h.id
                and (a.balance <> 0 or a.held <> 0 or not a.closed)))""";

    @Inject HouseholdChangeFixture scene;
    @Inject VillageFixture villages;
    @Inject ShopFixture shop;
    @Inject SubmitClaim submit;
    @Inject ReviewClaims review;
    @Inject PublishNotice publish;
    @Inject CloseNotices closeNotices;
    @Inject Objections objections;
    @Inject RecordDeduction record;
    @Inject DecideDeduction decide;
    @Inject PostDeductions postDeductions;
    @Inject PlaceRedemption place;
    @Inject HandOver handOver;
    @Inject CancelRedemption cancel;
    @Inject ExpireRedemptions expire;
    @Inject ReturnGoods returns;
    @Inject HoldPoints holds;
    @Inject ReverseEntry reverse;
    @Inject ReadLedger read;
    @Inject SplitHousehold split;
    @Inject MergeHouseholds merge;
    @Inject CloseHousehold end;
    @Inject BusinessClock clock;
    @Inject EntityManager db;

    private final List<HouseholdId> households = new ArrayList<>();
    private final List<UUID> claims = new ArrayList<>();
    private final List<UUID> deductions = new ArrayList<>();
    private final List<UUID> orders = new ArrayList<>();
    private Actor coordinator;
    private Actor keeper;
    private Actor other;
    private UUID salt;

    enum Move {
        EARN, CLAIM, CHECK, PUBLISH, OBJECT, RESOLVE, DEDUCT, CONFIRM, ORDER, HAND_OVER, CANCEL, RETURN, HOLD, PASS_TIME,
        REVERSE,
        CORRECT, SPLIT, MERGE, AWAY, CLOSE, SETTLE, REOPEN
    }

    /// `a` and `b` choose among what there is.
    record Step(Move move, int a, int b) {}

    @Test
    void nothingIsLostWhateverBecomesOfTheHouseholds() {
        var outcomes = new TreeMap<String, Integer>();
        for (long seed : new long[]{7, 20260310}) {
            begin();
            for (var step : history(seed)) {
                outcomes.merge(step.move + " " + outcome(step), 1, Integer::sum);
                agree(step);
            }
        }
        assertThat(outcomes.keySet()).as("what happened: %s", outcomes)
                .contains(Arrays.stream(Move.values()).map(move -> move + " done").toArray(String[]::new));
    }

    private void begin() {
        clock.standAt(START);
        List.of(households, claims, deductions, orders).forEach(List::clear);
        scene.village = villages.found();
        scene.admin = villages.staff(scene.village, Role.VILLAGE_ADMIN);
        other = villages.staff(scene.village, Role.VILLAGE_ADMIN);
        coordinator = villages.staff(scene.village, Role.COORDINATOR, 1);
        keeper = villages.staff(scene.village, Role.SHOPKEEPER);
        salt = shop.goods(scene.village, "salt", 2, 100_000);
        for (int i = 0; i < 6; i++) households.add(scene.familyOfFour("L-" + i));
    }

    private static List<Step> history(long seed) {
        var steps = new ArrayList<Step>();
        JqwikSession.run(() -> {
            Arbitrary<Move> moves = Arbitraries.frequency(Tuple.of(8, Move.EARN), Tuple.of(8, Move.CLAIM),
                    Tuple.of(8, Move.CHECK),
                    Tuple.of(4, Move.PUBLISH), Tuple.of(3, Move.OBJECT), Tuple.of(3, Move.RESOLVE), Tuple.of(5, Move.DEDUCT),
                    Tuple.of(5, Move.CONFIRM), Tuple.of(8, Move.ORDER), Tuple.of(6, Move.HAND_OVER), Tuple.of(3, Move.CANCEL),
                    Tuple.of(5, Move.RETURN), Tuple.of(3, Move.HOLD), Tuple.of(7, Move.PASS_TIME), Tuple.of(8, Move.REVERSE),
                    Tuple.of(5, Move.CORRECT), Tuple.of(12, Move.SPLIT), Tuple.of(4, Move.MERGE), Tuple.of(6, Move.AWAY),
                    Tuple.of(3, Move.CLOSE), Tuple.of(4, Move.SETTLE), Tuple.of(3, Move.REOPEN));
            var any = Arbitraries.integers().between(0, 9_999).withoutEdgeCases();
            steps.addAll(Combinators.combine(moves, any, any).as(Step::new).list().ofSize(450).generator(1000, false)
                    .next(new Random(seed)).value());
        });
        return steps;
    }

    private String outcome(Step step) {
        try {
            return take(step) ? "done" : "-";
        } catch (RefusedException e) {
            return e.refusal().code();
        }
    }

    /// False where there was nothing to do it with.
    private boolean take(Step step) {
        switch (step.move) {
            case SPLIT, MERGE, AWAY, CLOSE, SETTLE, REOPEN -> change(step);
            case ORDER, HAND_OVER, CANCEL, RETURN, HOLD -> {
                return redeem(step);
            }
            case CLAIM, CHECK, PUBLISH, OBJECT, RESOLVE -> {
                return claim(step);
            }
            case DEDUCT, CONFIRM -> {
                return deduct(step);
            }
            case EARN -> scene.earn(any(step), 1 + step.b % 20, clock.today());
            case PASS_TIME -> passTime(step);
            case REVERSE, CORRECT -> {
                long last = read.lastEntryNo(scene.village);
                if (last == 0) return false;
                long no = 1 + step.a % last;
                if (step.move == Move.REVERSE) reverse.reverse(scene.village, no, "记错了", scene.admin);
                else reverse.correct(scene.village, no, 1 + step.b % 9, "数错了", scene.admin);
            }
        }
        return true;
    }

    private void change(Step step) {
        var id = step.move == Move.SETTLE || step.move == Move.REOPEN ? frozen(step.a) : any(step);
        switch (step.move) {
            case SPLIT -> {
                var members = scene.members(id);
                var leaving = members.isEmpty() ? UUID.randomUUID() : members.getLast().id();
                var made = split.split(scene.village, id,
                        new SplitOff("L-" + households.size(), 1, "5号", List.of(leaving), leaving,
                                step.b % 2 == 0 ? null : (long) (step.b % 10)),
                        "分家", scene.admin);
                households.add(new HouseholdId(made.otherHouseholdId()));
            }
            case MERGE -> merge.merge(scene.village, id, any(new Step(step.move, step.b, step.a)), "并户", scene.admin);
            case AWAY -> end.moveAway(scene.village, id, "迁出", scene.admin);
            case CLOSE -> end.close(scene.village, id, "户绝", scene.admin);
            case SETTLE -> end.windUp(scene.village, id, "清户", scene.admin);
            default -> end.reopen(scene.village, id, "回来了", scene.admin);
        }
    }

    private boolean redeem(Step step) {
        var id = any(step);
        if (step.move == Move.ORDER) {
            orders.add(place.place(scene.village, id, RedemptionFixture.basket(new BasketLine(salt, 1 + step.b % 3)), keeper)
                    .id());
            return true;
        }
        if (step.move == Move.HOLD) {
            holds.place(scene.village, id, 1 + step.b % 3, HouseholdChangeFixture.source(),
                    clock.now().plus(Duration.ofDays(1 + step.b % 20)));
            return true;
        }
        if (orders.isEmpty()) return false;
        var order = of(orders, step.b);
        switch (step.move) {
            case HAND_OVER -> handOver.handOver(scene.village, order, RedemptionFixture.SIGNED, keeper);
            case CANCEL -> cancel.cancel(scene.village, order, keeper);
            default -> returns.returnGoods(scene.village, order, Optional.empty(), "坏的", keeper);
        }
        return true;
    }

    private boolean claim(Step step) {
        switch (step.move) {
            case CLAIM ->
                claims.add(submit.enter(scene.village, new NewClaim(ClaimChannel.OFFLINE, step.b % 2 == 0 ? "r12" : "r17",
                        any(step), 1, clock.today(), "猪圈" + step.b % 5, ""), false, coordinator).id());
            case PUBLISH -> publish.publish(scene.village, scene.admin);
            case RESOLVE -> {
                var open = objections.list(scene.village, ObjectionState.OPEN, 50);
                if (open.isEmpty()) return false;
                objections.resolve(scene.village, of(open, step.a).id(),
                        step.b % 2 == 0 ? ObjectionState.UPHELD : ObjectionState.CANCELLED, null, "查过", other);
            }
            default -> {
                if (claims.isEmpty()) return false;
                var claim = claims.get(Math.max(0, claims.size() - 1 - step.a % 6));
                if (step.move == Move.CHECK) review.approve(scene.village, claim, scene.admin);
                else objections.raise(scene.village, claim, coordinator, "没看见");
            }
        }
        return true;
    }

    private boolean deduct(Step step) {
        if (step.move == Move.DEDUCT) {
            var made = record.record(scene.village,
                    new RecordDeduction.NewDeduction("r26", any(step), clock.today(),
                            "门前堆了垃圾", null),
                    coordinator);
            record.serve(scene.village, made.id(), "当面", clock.today(), coordinator);
            deductions.add(made.id());
            return true;
        }
        if (deductions.isEmpty()) return false;
        decide.decide(scene.village, of(deductions, step.a),
                step.b % 4 == 0 ? DecideDeduction.Outcome.WAIVE : DecideDeduction.Outcome.CONFIRM, "查过", scene.admin);
        return true;
    }

    private void passTime(Step step) {
        clock.advance(Duration.ofDays(1 + step.b % (step.a % 5 == 0 ? 60 : 6)));
        closeNotices.closeDue(scene.village);
        postDeductions.postDue(scene.village);
        expire.expire(scene.village);
        holds.expireDue(scene.village);
        end.settleDue(scene.village);
    }

    private HouseholdId frozen(int which) {
        var frozen = households.stream().filter(h -> scene.household(h).state() == HouseholdState.FROZEN).toList();
        return frozen.isEmpty() ? of(households, which) : of(frozen, which);
    }

    /// Mostly one that is active; a new one where few are left.
    private HouseholdId any(Step step) {
        var active = households.stream().filter(h -> scene.household(h).state() == HouseholdState.ACTIVE).toList();
        if (active.size() < 4) households.add(scene.familyOfFour("L-" + households.size()));
        return active.isEmpty() || step.a % 4 == 0 ? of(households, step.a) : of(active, step.a);
    }

    private static <T> T of(List<T> all, int which) {
        return all.get(which % all.size());
    }

    private void agree(Step step) {
        long lost = QuarkusTransaction.requiringNew().call(() -> ((Number) db.createNativeQuery(LOST)
                .setParameter(1, scene.village.value()).getSingleResult()).longValue());
        assertThat(lost).as("after %s", step).isZero();
        scene.theBooksAgree();
    }
}
