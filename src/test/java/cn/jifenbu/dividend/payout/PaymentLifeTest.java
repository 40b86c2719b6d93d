package cn.jifenbu.dividend.payout;

import static cn.jifenbu.testing.TestLogin.as;
import static cn.jifenbu.testing.TestLogin.asWithKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.dividend.MoneyFixture;
import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.PaymentEvent;
import cn.jifenbu.dividend.payout.RecordPayments.PaymentRecord;
import cn.jifenbu.refusal.OrganisationRefusal.OwnHousehold;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// No money without an end: fetched late, sent back by the bank, paid in cash, credited, all of it taken back.
@QuarkusTest
class PaymentLifeTest extends MoneyFixture {

    @Test
    void moneyNobodyFetchedIsPaidAfterTheBooksWereClosed() {
        var run = year();
        pay(run, three, PaymentEvent.PAY, null);
        pay(run, one, PaymentEvent.LEAVE, null);
        as(clerk).post(path(run) + "/close").then().statusCode(200).body("state", equalTo("CLOSED"));
        as(clerk).body(Map.of("results", List.of(Map.of("householdId", one.toString(), "result", "PAID")))).post(
                path(run) + "/payments").then().statusCode(200).body("results[0].share.payment", equalTo("PAID"))
                .body("run.state", equalTo("CLOSED"));
        sums(run, 5000, Payment.PAID);
    }

    @Test
    void whatTheBankSendsBackIsOwedAgainAndPaidInCashByTwo() {
        var run = year();
        var code = villages.codeOf(village, three);
        as(clerk).body(sheet(code, 3750, "退汇", "账号错")).post(path(run) + "/payments/import").then().statusCode(200)
                .body("rows[0].problem.code", equalTo("payment-already-recorded"));
        pay(run, three, PaymentEvent.PAY, null);
        pay(run, one, PaymentEvent.PAY, null);
        as(clerk).post(path(run) + "/close").then().statusCode(200);
        as(clerk).body(sheet(code, 3750, "退汇", "")).post(path(run) + "/payments/import").then()
                .body("rows[0].problem.code", equalTo("payment-reason-missing"));
        as(clerk).body(sheet(code, 3750, "退回", "账号已注销")).post(path(run) + "/payments/import").then().statusCode(200)
                .body("taken", equalTo(1)).body("rows[0].payment", equalTo("RETURNED"));
        sums(run, 5000, Payment.PAID, Payment.RETURNED);
        assertThat(share(run, three).payableFen()).isEqualTo(3750);
        propose(run, three, "CASH", Map.of()).statusCode(422).body("code", equalTo("receiver-missing"));
        var body = body(three, "CASH", Map.of("receivedBy", "冉光明本人，签收表第1页"));
        var key = UUID.randomUUID();
        String first = asWithKey(clerk, key).body(body).post(path(run) + "/discharges").then().statusCode(201)
                .body("state", equalTo("PROPOSED")).body("amountFen", equalTo(3750)).body("mine", equalTo(true))
                .extract().path("id");
        String again = asWithKey(clerk, key).body(body).post(path(run) + "/discharges").then().statusCode(201).extract()
                .path("id");
        assertThat(again).as("an answer that was lost").isEqualTo(first);
        as(clerk).body(body).post(path(run) + "/discharges").then().statusCode(409).body("code", equalTo("discharge-open"));
        as(clerk).post(path(run) + "/discharges/" + first + "/confirm").then().statusCode(403)
                .body("code", equalTo("second-person-needed"));
        as(login(Role.COORDINATOR)).post(path(run) + "/discharges/" + first + "/confirm").then().statusCode(403);
        confirm(run, first, second).statusCode(200).body("state", equalTo("CONFIRMED"));
        confirm(run, first, second).statusCode(409).body("code", equalTo("discharge-already-decided"));
        sums(run, 5000, Payment.PAID);
        as(clerk).get(path(run) + "/payments?household=" + three).then().statusCode(200)
                .body("items.event", contains("PAY", "RETURN", "PAY_IN_CASH"))
                .body("items.amountFen", contains(3750, 3750, 3750))
                .body("items[1].reason", equalTo("账号已注销")).body("items[2].dischargeId", equalTo(first));
    }

    @Test
    void aReturnSaysWhenAndWhyAndNobodySaysItOfTheirOwn() {
        var run = year();
        pay(run, three, PaymentEvent.PAY, null);
        var own = own(staff.clerk(), three);
        assertThat(payments.record(village, run, List.of(new PaymentRecord(three.value(), PaymentEvent.RETURN, "x", null)), own)
                .lines()).extracting(RecordPayments.RecordedPayment::refusal).containsExactly(new OwnHousehold());
        returned(run, three, Map.of("reason", "账号错", "day", "2026-03-01")).body("results[0].problem.code",
                equalTo("payment-in-the-future"));
        returned(run, three, Map.of()).body("results[0].problem.code", equalTo("payment-reason-missing"));
        returned(run, three, Map.of("reason", "账号错", "day", "2026-01-25")).body("results[0].share.payment",
                equalTo("RETURNED"));
        returned(run, three, Map.of("reason", "账号错")).body("results[0].problem.code", equalTo("payment-already-recorded"));
        as(clerk).get(path(run) + "/payments?household=" + three).then().body("items[1].happenedOn", equalTo("2026-01-25"));
        as(clerk).get(path(run) + "/payments?household=" + UUID.randomUUID()).then().statusCode(404)
                .body("code", equalTo("unknown-share"));
        as(clerk).post(path(run) + "/close").then().statusCode(409).body("code", equalTo("payments-outstanding"));
        unclaimed.run(List.of(village));
        assertThat(share(run, three).payment()).isEqualTo(Payment.RETURNED);
    }

    @Test
    void aRunInWhichEverythingWasCreditedIsClosedAndTheCreditPaidOut() {
        var d = DividendPolicy.DEFAULT;
        catalogue.policy(village, new Policy(LocalDate.of(2025, 12, 1), "决议5号", 5, 20, MonthDay.of(1, 15), 7,
                new DividendPolicy(d.base(), d.yearOf(), 500, null, null, null, 1, d.negative(), 10_000, d.prepareOn(),
                        d.freezeOn(), 365, d.clearing()),
                Policy.BelowZero.FLOOR_ZERO));
        var run = year();
        sums(run, 5000, Payment.CREDITED);
        as(clerk).post(path(run) + "/close").then().statusCode(200).body("state", equalTo("CLOSED"));
        propose(run, three, "SET_OFF", Map.of()).statusCode(409).body("code", equalTo("payment-already-recorded"));
        var credit = "/api/v1/villages/" + village + "/households/" + three + "/goods-credit";
        as(clerk).body(Map.of("amountFen", 750, "goods", "肥皂", "receivedBy", "冉光明")).post(credit).then().statusCode(200);
        var id = proposed(run, three, "CASH", Map.of("receivedBy", "冉光明"));
        confirm(run, id, second).statusCode(200).body("amountFen", equalTo(3000));
        as(clerk).get(credit).then().body("balanceFen", equalTo(0)).body("lines.kind", contains("CASH", "GOODS", null));
        propose(run, three, "CASH", Map.of("receivedBy", "冉光明")).statusCode(409).body("code", equalTo("nothing-to-settle"));
        confirm(run, proposed(run, one, "WAIVE", Map.of("resolution", "决议8号")), second).statusCode(200);
        sums(run, 5000, Payment.CREDITED);
    }

    @Test
    void anAdjustmentThatOnlyTakesBackIsClosed() {
        year();
        var draft = prepare.adjust(village, 2025, "收入多报", staff.clerk()).id();
        yearEnd.approvedIncome(village, 2025, 20_000, staff);
        var less = yearEnd.confirmed(village, draft, staff).id();
        sums(less, -4000, Payment.OVERPAID);
        as(clerk).post(path(less) + "/close").then().statusCode(200).body("state", equalTo("CLOSED"));
        confirm(less, proposed(less, three, "WAIVE", Map.of("resolution", "决议9号")), second).statusCode(200);
        sums(less, -4000, Payment.OVERPAID, Payment.WAIVED);
    }

    /// Whatever two clerks send, in whatever order: no answer is a fault, no fen is lost or made, and all is settled at last.
    @Test
    void whateverIsSentTheRunAddsUpAndCanBeEnded() {
        var run = year();
        var less = adjustment(three, -1);
        var random = new Random(16);
        for (int step = 0; step < 60; step++) {
            var of = random.nextBoolean() ? run : less;
            var household = random.nextBoolean() ? one : three;
            if (random.nextBoolean()) {
                var line = Map.of("householdId", household.toString(), "result",
                        List.of("PAID", "FAILED", "UNCLAIMED", "RETURNED").get(random.nextInt(4)), "reason", "试");
                as(clerk).body(Map.of("results", List.of(line))).post(path(of) + "/payments").then().statusCode(200);
            } else {
                var kind = List.of("CASH", "SET_OFF", "REPAY", "WAIVE").get(random.nextInt(4));
                var answer = propose(of, household, kind, Map.of("resolution", "决议1号", "receivedBy", "冉光明")).extract();
                assertThat(answer.statusCode()).isIn(201, 409);
                if (answer.statusCode() == 201) {
                    confirm(of, answer.path("id"), random.nextInt(4) == 0 ? clerk : second);
                }
            }
            as(clerk).get(path(of) + "/discharges").then().extract().<List<Map<String, Object>>>path("items").stream()
                    .filter(open -> open.get("state").equals("PROPOSED"))
                    .forEach(open -> as(clerk).body(Map.of("reason", "试")).post(
                            path(of) + "/discharges/" + open.get("id") + "/withdraw").then().statusCode(200));
            sums(run, 5000);
            sums(less, 0);
        }
        for (var of : List.of(run, less)) {
            read.shares(village, of, Optional.empty(), 0, 10).stream().filter(share -> share.payableFen() > 0)
                    .forEach(share -> pay(of, new HouseholdId(share.householdId()), PaymentEvent.PAY, null));
            as(clerk).post(path(of) + "/close").then().statusCode(200);
        }
    }
}
