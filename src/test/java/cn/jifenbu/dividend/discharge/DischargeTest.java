package cn.jifenbu.dividend.discharge;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.jifenbu.dividend.MoneyFixture;
import cn.jifenbu.dividend.discharge.ProposeDischarge.NewDischarge;
import cn.jifenbu.dividend.model.DischargeKind;
import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.PaymentEvent;
import cn.jifenbu.refusal.OrganisationRefusal.OwnHousehold;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What takes two people: set off, paid back, waived; one proposes and another confirms.
@QuarkusTest
class DischargeTest extends MoneyFixture {

    @Inject ProposeDischarge propose;
    @Inject DecideDischarge decide;

    /// The bank's next file says so; the money is owed again, and reaches the household in cash before two people.
    @Test
    void whatWasPaidTooMuchComesOffTheNextMoneyInBothRuns() {
        year();
        var less = adjustment(three, -1);
        assertThat(share(less, three)).satisfies(s -> assertThat(s.amountFen()).isEqualTo(-417));
        var id = proposed(less, three, "SET_OFF", Map.of());
        confirm(less, id, second).statusCode(200);
        assertThat(share(less, three).payment()).isEqualTo(Payment.TO_SET_OFF);
        sums(less, 0, Payment.PENDING, Payment.TO_SET_OFF);
        yearEnd.earn(village, three, 1, 2025);
        var more = adjustment(three, 0);
        long back = share(more, three).amountFen();
        assertThat(back).isEqualTo(417);
        assertThat(share(more, three)).satisfies(s -> {
            assertThat(s.payment()).isEqualTo(Payment.SET_OFF);
            assertThat(s.setOffFen()).isEqualTo(417);
            assertThat(s.payableFen()).isZero();
        });
        assertThat(share(less, three).payment()).isEqualTo(Payment.SET_OFF);
        sums(less, 0, Payment.PENDING, Payment.SET_OFF);
        sums(more, 0, Payment.SET_OFF, Payment.OVERPAID);
        as(clerk).get(path(more) + "/payments?household=" + three).then().body("items.event", contains("SET_OFF"))
                .body("items[0].otherRunId", equalTo(less.toString())).body("items[0].dischargeId", equalTo(id));
        as(clerk).get(path(less) + "/payments?household=" + three).then()
                .body("items.event", contains("ORDER_SET_OFF", "SET_OFF"))
                .body("items[1].otherRunId", equalTo(more.toString()));
        as(clerk).get("/api/v1/villages/" + village + "/households/" + three + "/dividends").then()
                .body("items.setOffFen", contains(417, 417, 0)).body("items.payableFen", contains(0, 0, 3750));
    }

    /// The year after: a bigger share, of which the debt is taken and the rest paid; and a smaller one than the debt.
    @Test
    void aDebtIsTakenFromTheNextYearAsFarAsItGoes() {
        year();
        var less = adjustment(three, -1);
        confirm(less, proposed(less, three, "SET_OFF", Map.of()), second).statusCode(200);
        yearEnd.on(LocalDate.of(2027, 1, 20));
        yearEnd.earn(village, three, 1, 2026);
        yearEnd.earn(village, one, 9, 2026);
        yearEnd.approvedIncome(village, 2026, 40_000, staff);
        var next = yearEnd.confirmed(village, prepare.prepare(village, 2026, staff.clerk()).id(), staff).id();
        assertThat(share(next, three)).satisfies(s -> assertThat(s.amountFen()).isEqualTo(200))
                .satisfies(s -> assertThat(s.payment()).isEqualTo(Payment.SET_OFF));
        assertThat(share(less, three)).satisfies(s -> assertThat(s.payment()).isEqualTo(Payment.TO_SET_OFF))
                .satisfies(s -> assertThat(s.setOffFen()).isEqualTo(200));
        sums(less, 0, Payment.PENDING, Payment.TO_SET_OFF, Payment.SET_OFF);
        sums(next, 2000, Payment.PENDING, Payment.SET_OFF);
        var rest = proposed(less, three, "REPAY", Map.of());
        as(clerk).get(path(less) + "/discharges").then().body("items[0].amountFen", equalTo(217));
        confirm(less, rest, second).statusCode(200);
        assertThat(share(less, three).payment()).isEqualTo(Payment.REPAID);
        sums(less, 0, Payment.PENDING, Payment.REPAID, Payment.SET_OFF);
    }

    /// No bank holds an order over money that rests; over what is pending it may.
    @Test
    void aDebtIsTakenAtOnceFromMoneyThatRestsAndNotFromWhatIsUnderWay() {
        var run = year();
        var less = adjustment(three, -1);
        var id = proposed(less, three, "SET_OFF", Map.of());
        confirm(less, id, second).statusCode(200);
        assertThat(share(run, three).setOffFen()).isZero();
        pay(run, three, PaymentEvent.LEAVE, null);
        confirm(less, proposed(less, three, "SET_OFF", Map.of()), second).statusCode(200);
        assertThat(share(less, three).payment()).isEqualTo(Payment.SET_OFF);
        assertThat(share(run, three)).satisfies(s -> assertThat(s.payment()).isEqualTo(Payment.UNCLAIMED))
                .satisfies(s -> assertThat(s.payableFen()).isEqualTo(3333));
        sums(run, 5000, Payment.PENDING, Payment.UNCLAIMED, Payment.SET_OFF);
        as(clerk).body(sheet(villages.codeOf(village, three), 3750, "已付", "")).post(path(run) + "/payments/import").then()
                .body("rows[0].problem.code", equalTo("amount-altered"));
        as(clerk).body(sheet(villages.codeOf(village, three), 3333, "已付", "")).post(path(run) + "/payments/import").then()
                .body("taken", equalTo(1));
    }

    @Test
    void aDebtIsWaivedByAResolutionAndNeverForTheOwnHousehold() {
        year();
        var less = adjustment(three, -1);
        propose(less, three, "WAIVE", Map.of()).statusCode(422).body("code", equalTo("resolution-missing"));
        var request = new NewDischarge(three, DischargeKind.WAIVE, "五保户", "决议7号", null);
        assertRefused(new OwnHousehold(), () -> propose.propose(village, less, request, own(staff.clerk(), three)));
        propose(less, one, "WAIVE", Map.of("resolution", "决议7号")).statusCode(409)
                .body("code", equalTo("payment-already-recorded"));
        var id = proposed(less, three, "WAIVE", Map.of("resolution", "决议7号"));
        assertRefused(new OwnHousehold(), () -> decide.confirm(village, less, UUID.fromString(id), own(staff.second(), three)));
        assertThat(share(less, three).payment()).isEqualTo(Payment.OVERPAID);
        confirm(less, id, second).statusCode(200).body("resolution", equalTo("决议7号"));
        assertThat(share(less, three).payment()).isEqualTo(Payment.WAIVED);
        propose(less, three, "REPAY", Map.of()).statusCode(409).body("code", equalTo("payment-already-recorded"));
        pay(less, one, PaymentEvent.PAY, null);
        as(clerk).post(path(less) + "/close").then().statusCode(200);
    }

    @Test
    void whatIsWithdrawnOrOvertakenDoesNothing() {
        var run = year();
        var id = proposed(run, three, "CASH", Map.of("receivedBy", "冉光明"));
        as(second).body(Map.of("reason", " ")).post(path(run) + "/discharges/" + id + "/withdraw").then().statusCode(400);
        as(clerk).body(Map.of("reason", "改由银行付")).post(path(run) + "/discharges/" + id + "/withdraw").then().statusCode(200)
                .body("state", equalTo("WITHDRAWN")).body("decisionReason", equalTo("改由银行付"));
        confirm(run, id, second).statusCode(409).body("code", equalTo("discharge-already-decided"));
        var late = proposed(run, three, "CASH", Map.of("receivedBy", "冉光明"));
        pay(run, three, PaymentEvent.PAY, null);
        confirm(run, late, second).statusCode(409).body("code", equalTo("payment-already-recorded"));
        as(clerk).get(path(run) + "/discharges").then().body("items.state", containsInAnyOrder("PROPOSED", "WITHDRAWN"))
                .body("items.decidedBy", hasItem(nullValue()));
        confirm(run, UUID.randomUUID().toString(), second).statusCode(404).body("code", equalTo("unknown-discharge"));
        as(clerk).get(path(UUID.randomUUID()) + "/discharges").then().statusCode(404).body("code", equalTo("unknown-run"));
        as(clerk).get(path(run) + "/payments?household=" + three).then().body("items.event", contains("PAY"));
        as(clerk).get(path(run) + "/shares?payment=PAID").then().statusCode(200).body("items.householdId",
                hasItem(three.toString()));
        as(clerk).get(path(run) + "/shares?payment=RETURNED").then().statusCode(200).body("items", empty());
    }

    @Test
    void aDebtThatIsSmallerByThenIsNotPaidBackInFull() {
        var run = year();
        var less = adjustment(three, -1);
        confirm(less, proposed(less, three, "SET_OFF", Map.of()), second).statusCode(200);
        var back = proposed(less, three, "REPAY", Map.of());
        yearEnd.on(LocalDate.of(2027, 1, 20));
        yearEnd.earn(village, three, 1, 2026);
        yearEnd.earn(village, one, 9, 2026);
        yearEnd.approvedIncome(village, 2026, 40_000, staff);
        yearEnd.confirmed(village, prepare.prepare(village, 2026, staff.clerk()).id(), staff);
        confirm(less, back, second).statusCode(409).body("code", equalTo("discharge-outdated"));
        sums(run, 5000, Payment.PENDING);
    }

    /// Below the minimum everything is credited: nothing is to pay, the run is closed all the same, and the credit paid out.
}
