package cn.jifenbu.householdchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Member;
import cn.jifenbu.household.NewHousehold;
import cn.jifenbu.household.NewMember;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.ledger.reading.ReadTrialBalance;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A village with a family of four, points of two years, and a village admin who changes households.
@Dependent
public class HouseholdChangeFixture {

    private final VillageFixture villages;
    private final HouseholdWriter writer;
    private final Households households;
    private final PostToLedger ledger;
    private final ReadLedger read;
    private final VerifyLedger verify;
    private final ReadTrialBalance trial;

    VillageId village;
    HouseholdId family;
    String token;
    Actor admin;

    HouseholdChangeFixture(VillageFixture villages, HouseholdWriter writer, Households households, PostToLedger ledger,
            ReadLedger read,
            VerifyLedger verify, ReadTrialBalance trial) {
        this.villages = villages;
        this.writer = writer;
        this.households = households;
        this.ledger = ledger;
        this.read = read;
        this.verify = verify;
        this.trial = trial;
    }

    void open() {
        village = villages.found();
        family = familyOfFour("F-1");
        admin = villages.staff(village, Role.VILLAGE_ADMIN, "cun" + village);
        token = TestLogin.staffToken("cun" + village);
        earn(family, 30, LocalDate.of(2026, 3, 5));
        earn(family, 11, LocalDate.of(2025, 12, 5));
    }

    HouseholdId familyOfFour(String code) {
        writer.register(village, List.of(new NewHousehold(code, 1, "3号", List.of(new NewMember("冉光明", "户主", 1960),
                new NewMember("谢桂芳", "配偶", 1962), new NewMember("冉小军", "儿子", 1990), new NewMember("冉小红", "女儿", 1993)))));
        return HouseholdWriter.idOf(village, code);
    }

    void earn(HouseholdId household, long points, LocalDate day) {
        ledger.post(village, Actor.SYSTEM.person(), Posting.earn(household, points, day, source()));
    }

    /// The members there are now, the head first.
    List<Member> members(HouseholdId household) {
        return QuarkusTransaction.requiringNew().call(() -> households.members(village, household));
    }

    UUID member(int index) {
        return members(family).get(index).id();
    }

    Household household(HouseholdId household) {
        return QuarkusTransaction.requiringNew().call(() -> households.require(village, household));
    }

    Response post(HouseholdId household, String what, String body) {
        return TestLogin.as(token).body(body).post(address(household, what));
    }

    HouseholdChange done(HouseholdId household, String what, String body) {
        var answer = post(household, what, body);
        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(300);
        return answer.as(HouseholdChange.class);
    }

    String code(HouseholdId household, String what, String body) {
        return post(household, what, body).jsonPath().getString("code");
    }

    String address(HouseholdId household, String what) {
        return "/api/v1/villages/" + village + "/households/" + household + "/" + what;
    }

    void expect(HouseholdId household, long balance, long merit2025, long merit2026) {
        var account = read.account(village, household);
        assertThat(account.balance()).isEqualTo(balance);
        assertThat(account.meritByYear().getOrDefault("2025", 0L)).as("2025").isEqualTo(merit2025);
        assertThat(account.meritByYear().getOrDefault("2026", 0L)).as("2026").isEqualTo(merit2026);
    }

    void theBooksAgree() {
        assertThat(verify.verify(village).problem()).isNull();
        assertThat(trial.read(village).balanced()).isTrue();
    }

    static EntrySource source() {
        return new EntrySource("test", UUID.randomUUID().toString());
    }
}
