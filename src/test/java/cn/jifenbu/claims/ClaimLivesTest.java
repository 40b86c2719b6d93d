package cn.jifenbu.claims;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.model.Cap;
import cn.jifenbu.catalogue.model.ReviewPolicy;
import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.claims.entry.NewClaim;
import cn.jifenbu.claims.entry.SubmitClaim;
import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.ReasonCode;
import cn.jifenbu.claims.model.StepReason;
import cn.jifenbu.claims.notice.CloseNotices;
import cn.jifenbu.claims.notice.ObjectionState;
import cn.jifenbu.claims.notice.Objections;
import cn.jifenbu.claims.notice.PublishNotice;
import cn.jifenbu.claims.review.RecordSpotCheck;
import cn.jifenbu.claims.review.ReviewClaims;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.demo.SeedRules;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.refusal.ClaimRefusal.UnknownClaim;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.Policies;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole lives of claims at random, by people of every role, right and wrong moves mixed: whatever they do, a refused move
/// changes nothing, caps hold, nobody reviews their own, two people stand behind every point, and the ledger has exactly
/// what was posted.
@QuarkusTest
class ClaimLivesTest {
    private static final int MOVES = 600;
    @Inject VillageFixture villages;
    @Inject BusinessClock clock;
    @Inject SubmitClaim submit;
    @Inject ReviewClaims review;
    @Inject PublishNotice publish;
    @Inject CloseNotices close;
    @Inject Objections objections;
    @Inject RecordSpotCheck again;
    @Inject AdoptCatalogue catalogue;
    @Inject ReadLedger ledger;
    @Inject VerifyLedger verify;
    @Inject EntityManager db;
    private Random dice;
    private VillageId village;
    private List<HouseholdId> households;
    private List<Actor> people;
    private LocalDate today;
    private int taken;
    private int refused;

    @ParameterizedTest
    @ValueSource(longs = {1, 20260310, 987654321})
    void whateverPeopleDoTheRulesHold(long seed) throws Exception {
        dice = new Random(seed);
        settle();
        for (int i = 0; i < MOVES; i++) {
            if (dice.nextInt(60) == 0) tomorrow();
            var before = states();
            try {
                move();
                taken++;
            } catch (RefusedException no) {
                refused++;
                assertThat(states()).as("after " + no.refusal()).isEqualTo(before);
            }
        }
        assertThat(taken).as("moves taken").isGreaterThan(MOVES / 10);
        assertThat(refused).as("moves refused").isGreaterThan(MOVES / 10);
        capsHold();
        twoPeopleStandBehindEveryPoint();
        theLedgerHasExactlyWhatWasPosted();
    }

    private void settle() {
        today = LocalDate.of(2026, 3, 2);
        at();
        village = villages.found();
        catalogue.policy(village, Policies.reviewed(LocalDate.of(2026, 1, 1), "决议9号", new ReviewPolicy(7, 30)));
        households = IntStream.range(0, 4).mapToObj(i -> villages.household(village, 1 + i % 2)).toList();
        people = new ArrayList<>(households.stream().map(h -> villages.head(village, h)).toList());
        people.add(villages.staff(village, Role.COORDINATOR, 1));
        people.add(villages.staff(village, Role.COORDINATOR, 2));
        people.add(villages.staff(village, Role.VILLAGE_ADMIN));
        people.add(villages.staff(village, Role.VILLAGE_ADMIN));
        people.add(villages.townshipAdmin(village, "xiang" + UUID.randomUUID()));
        // a coordinator is a villager too
        var first = people.getFirst();
        people.add(new Actor(UUID.randomUUID(), people.get(4).grants(), first.membership()));
    }

    private void tomorrow() {
        today = today.plusDays(1 + dice.nextInt(3));
        at();
        close.closeDue(village);
    }

    private void at() {
        clock.standAt(today.atTime(10, 0).atZone(BusinessClock.ZONE).toInstant());
    }

    /// Mostly what is likely to be right, so that claims get somewhere; the rest is anything by anybody.
    private void move() {
        switch (dice.nextInt(12)) {
            case 0, 1, 2, 3 -> enter();
            case 4 -> {
                var id = claim(ClaimState.DRAFT, ClaimState.RETURNED);
                submit.submit(village, id, dice.nextBoolean() ? any(people) : claimant(id));
            }
            case 5 -> review.firstCheck(village, claim(ClaimState.SUBMITTED), staff());
            case 6, 7 -> review.approve(village, claim(ClaimState.FIRST_CHECKED), staff());
            case 8 -> sendBackOrEnd();
            case 9 -> publish.publish(village, staff());
            case 10 -> {
                if (dice.nextBoolean()) objections.raise(village, claim(ClaimState.ON_NOTICE), any(people), "没看见");
                else resolve(staff());
            }
            default -> again.look(village, claim(ClaimState.APPROVED, ClaimState.ON_NOTICE), dice.nextBoolean(), "看过", staff());
        }
    }

    private void enter() {
        var who = any(people);
        var own = who.membership().map(Actor.Membership::household).filter(h -> dice.nextInt(5) > 0);
        var channel = own.isPresent() ? ClaimChannel.ONLINE : ClaimChannel.OFFLINE;
        var rule = any(own.isPresent() ? List.of("r02", "r04", "r05", "r08", "r23", "r26")
                : List.of("r12", "r17", "r19a", "r19c", "r02"));
        submit.enter(village, new NewClaim(channel, rule, own.orElseGet(() -> any(households)), 1 + dice.nextInt(6) / 5,
                today.minusDays(dice.nextInt(9)), dice.nextInt(4) == 0 ? "" : "猪圈" + dice.nextInt(3), ""), dice.nextInt(5) == 0,
                who);
    }

    private void sendBackOrEnd() {
        var id = claim(ClaimState.SUBMITTED, ClaimState.FIRST_CHECKED);
        switch (dice.nextInt(3)) {
            case 0 -> review.returnToClaimant(village, id, staff(), new StepReason("补照片", ReasonCode.PHOTO_MISSING));
            case 1 -> review.withdraw(village, id, claimant(id));
            default -> review.reject(village, id, staff(), new StepReason("没有这回事", ReasonCode.NOT_CONFIRMED));
        }
    }

    private Actor staff() {
        return dice.nextInt(5) == 0 ? any(people) : any(people.subList(4, people.size()));
    }

    private Actor claimant(UUID id) {
        var household = rows().stream().filter(r -> r.id.equals(id)).findFirst().orElseThrow().householdId;
        return people.stream().filter(p -> p.isMemberOf(village, new HouseholdId(household))).findFirst().orElseThrow();
    }

    private void resolve(Actor who) {
        var open = objections.list(village, ObjectionState.OPEN, 50);
        if (open.isEmpty()) throw new RefusedException(new UnknownClaim());
        var how = any(List.of(ObjectionState.UPHELD, ObjectionState.AMENDED, ObjectionState.CANCELLED));
        objections.resolve(village, any(open).id(), how, how == ObjectionState.AMENDED ? 1 + dice.nextInt(5) : null, "查过", who);
    }

    private UUID claim(ClaimState... likely) {
        var all = rows();
        var fitting = all.stream().filter(r -> List.of(likely).contains(r.state)).toList();
        var from = fitting.isEmpty() || dice.nextInt(5) == 0 ? all : fitting;
        if (from.isEmpty()) throw new RefusedException(new UnknownClaim());
        return any(from).id;
    }

    private <T> T any(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    private List<ClaimRow> rows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> db.createQuery("from ClaimRow where villageId = ?1 order by claimNo",
                        ClaimRow.class).setParameter(1, village.value()).getResultList());
    }

    private Map<UUID, String> states() {
        var states = new LinkedHashMap<UUID, String>();
        rows().forEach(r -> states.put(r.id, r.state + " " + r.points + " " + r.steps + " " + r.secondLook));
        return states;
    }

    private void capsHold() {
        var rules = new HashMap<String, Rule>();
        SeedRules.read().forEach(r -> rules.put(r.id(), r));
        var counted = rows().stream()
                .filter(r -> !ClaimState.WITHOUT_EFFECT.contains(r.state) && r.state != ClaimState.RETURNED)
                .toList();
        for (var row : counted) {
            var cap = rules.get(row.ruleId).cap().orElse(null);
            if (cap == null || cap.times() == 0) continue;
            long used = counted.stream().filter(o -> o.householdId.equals(row.householdId))
                    .filter(o -> rules.get(o.ruleId).capGroup().equals(rules.get(row.ruleId).capGroup()))
                    .filter(o -> !o.happenedOn.isBefore(cap.from(row.happenedOn))
                            && !o.happenedOn.isAfter(cap.until(row.happenedOn)))
                    .filter(o -> cap.period() != Cap.Period.EVENT || o.event.equals(row.event)).count();
            assertThat(used).as(row.ruleId + " on " + row.happenedOn).isLessThanOrEqualTo(cap.times());
        }
    }

    private void twoPeopleStandBehindEveryPoint() {
        var approved = rows().stream().filter(r -> EnumSet.of(ClaimState.APPROVED, ClaimState.ON_NOTICE, ClaimState.POSTED)
                .contains(r.state)).toList();
        assertThat(approved).allSatisfy(row -> {
            var hands = Stream.of(row.firstCheckedBy, row.approvedBy, row.secondApprovedBy).filter(Objects::nonNull).toList();
            assertThat(hands).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(row.twoApprovals ? 3 : 2);
            var family = people.stream().filter(p -> p.isMemberOf(village, new HouseholdId(row.householdId)))
                    .map(Actor::person).toList();
            assertThat(hands).doesNotContainAnyElementsOf(family);
        });
    }

    private void theLedgerHasExactlyWhatWasPosted() throws Exception {
        for (var household : households) {
            long posted = rows().stream().filter(r -> r.householdId.equals(household.value()) && r.state == ClaimState.POSTED)
                    .mapToLong(r -> r.points).sum();
            assertThat(ledger.account(village, household).balance()).isEqualTo(posted);
        }
        assertThat(rows()).filteredOn(r -> r.state == ClaimState.POSTED).extracting(r -> r.entryNo).doesNotHaveDuplicates();
        assertThat(verify.verify(village).valid()).isTrue();
    }
}
