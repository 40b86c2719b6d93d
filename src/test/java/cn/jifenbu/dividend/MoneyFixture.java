package cn.jifenbu.dividend;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.PaymentEvent;
import cn.jifenbu.dividend.payout.CarryOverUnclaimed;
import cn.jifenbu.dividend.payout.RecordPayments;
import cn.jifenbu.dividend.payout.RecordPayments.PaymentRecord;
import cn.jifenbu.dividend.run.PrepareDividendRun;
import cn.jifenbu.dividend.run.ReadDividends;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/// A year's money in a village: 5,000 fen among 1 and 3 points of 2025, 1,250 and 3,750.
public abstract class MoneyFixture {

    @Inject public VillageFixture villages;
    @Inject public DividendFixture yearEnd;
    @Inject public PrepareDividendRun prepare;
    @Inject public ReadDividends read;
    @Inject public RecordPayments payments;
    @Inject public CarryOverUnclaimed unclaimed;
    @Inject public PostToLedger ledger;
    @Inject public AdoptCatalogue catalogue;
    @Inject public BusinessClock clock;

    public VillageId village;
    public DividendFixture.Staff staff;
    public HouseholdId one;
    public HouseholdId three;
    public String clerk;
    public String second;

    @BeforeEach
    void twoHouseholds() {
        yearEnd.on(LocalDate.of(2026, 1, 20));
        village = villages.found();
        staff = yearEnd.staff(village);
        one = yearEnd.householdWith(village, 1, 2025);
        three = yearEnd.householdWith(village, 3, 2025);
        clerk = login(Role.VILLAGE_ADMIN);
        second = login(Role.VILLAGE_ADMIN);
    }

    public UUID year() {
        return yearEnd.confirmed(village, 100_000, staff).id();
    }

    public UUID adjustment(HouseholdId household, long merit) {
        if (merit != 0) {
            ledger.post(village, UUID.randomUUID(),
                    new Posting(household, EntryKind.REVERSAL, merit, merit, 2025, clock.today(),
                            new EntrySource("test", UUID.randomUUID().toString()), ""));
        }
        return yearEnd.confirmed(village, prepare.adjust(village, 2025, "更正", staff.clerk()).id(), staff).id();
    }

    public void pay(UUID run, HouseholdId household, PaymentEvent event, String reason) {
        var lines = payments.record(village, run, List.of(new PaymentRecord(household.value(), event, reason, null)),
                staff.clerk()).lines();
        assertThat(lines).allMatch(line -> line.refusal() == null);
    }

    public ValidatableResponse returned(UUID run, HouseholdId household, Map<String, String> more) {
        var line = new HashMap<>(more);
        line.put("householdId", household.toString());
        line.put("result", "RETURNED");
        return as(clerk).body(Map.of("results", List.of(line))).post(path(run) + "/payments").then().statusCode(200);
    }

    public ValidatableResponse propose(UUID run, HouseholdId household, String kind, Map<String, String> more) {
        return as(clerk).body(body(household, kind, more)).post(path(run) + "/discharges").then();
    }

    public String proposed(UUID run, HouseholdId household, String kind, Map<String, String> more) {
        return propose(run, household, kind, more).statusCode(201).extract().path("id");
    }

    public static Map<String, String> body(HouseholdId household, String kind, Map<String, String> more) {
        var body = new HashMap<>(more);
        body.putAll(Map.of("householdId", household.toString(), "kind", kind, "reason", "村里商量好的"));
        return body;
    }

    public ValidatableResponse confirm(UUID run, String discharge, String token) {
        return as(token).post(path(run) + "/discharges/" + discharge + "/confirm").then();
    }

    /// The run's money adds up, and stands in these places and no others.
    public void sums(UUID run, long total, Payment... places) {
        var money = as(clerk).get(path(run)).then().statusCode(200).extract().jsonPath();
        assertThat(money.getList("money.fen", Long.class).stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
        if (places.length > 0) {
            assertThat(money.getList("money.payment", String.class))
                    .containsOnly(Arrays.stream(places).map(Payment::name).toArray(String[]::new));
        }
    }

    public DividendShare share(UUID run, HouseholdId household) {
        return read.shares(village, run, Optional.empty(), 0, 10).stream()
                .filter(s -> s.householdId().equals(household.value()))
                .findFirst().orElseThrow();
    }

    public Actor own(Actor actor, HouseholdId household) {
        return new Actor(actor.person(), actor.grants(), Optional.of(new Actor.Membership(village, household)));
    }

    public static Map<String, String> sheet(String code, long fen, String result, String reason) {
        var text = "户编号,金额（分）,结果,失败原因\n" + code + "," + fen + "," + result + "," + reason + "\n";
        return Map.of("content", Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    public String login(Role role) {
        var name = "s" + UUID.randomUUID();
        villages.staff(village, role, name);
        return TestLogin.staffToken(name);
    }

    public String path(UUID run) {
        return "/api/v1/villages/" + village + "/dividend-runs/" + run;
    }
}
