package cn.jifenbu.dividend.proof;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.dividend.run.PrepareDividendRun;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.seals.SignWithSealKey;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.verifier.DividendCheckers;
import cn.jifenbu.verifier.OpenProof;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One file from which an outsider recomputes a dividend. Three households have 1, 3 and 5 points; 5,000 fen are shared.
@QuarkusTest
class DividendProofTest {

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;
    @Inject PrepareDividendRun prepare;
    @Inject PostToLedger ledger;
    @Inject SignWithSealKey key;
    @Inject BusinessClock clock;

    VillageId village;
    DividendFixture.Staff staff;
    HouseholdId one;
    HouseholdId frozen;
    String clerk;

    @BeforeEach
    void aVillage() {
        yearEnd.on(LocalDate.of(2026, 1, 20));
        village = villages.found();
        staff = yearEnd.staff(village);
        one = yearEnd.householdWith(village, 1, 2025);
        yearEnd.householdWith(village, 3, 2025);
        frozen = yearEnd.householdWith(village, 5, 2025);
        var name = "y" + UUID.randomUUID();
        villages.staff(village, Role.VILLAGE_ADMIN, name);
        clerk = TestLogin.staffToken(name);
    }

    @Test
    void theFileHoldsEverythingAndNobodysName() {
        var run = yearEnd.confirmed(village, 100_000, staff).id();
        var proof = proof(run);
        assertThat(proof).contains(one.toString(), villages.codeOf(village, one)).doesNotContain("冉");
        DividendCheckers.ask(proof).isRight();
        as(clerk).get(path(run)).then().header("Content-Disposition",
                containsString("dividend-proof-" + village + "-2025-1.ndjson"));
    }

    @Test
    void aDraftHasNoProofAndNeitherHasAnUnknownRun() {
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        var draft = prepare.prepare(village, 2025, staff.clerk()).id();
        as(clerk).get(path(draft)).then().statusCode(409).body("code", equalTo("wrong-run-state"));
        as(clerk).get(path(UUID.randomUUID())).then().statusCode(404).body("code", equalTo("unknown-run"));
    }

    @Test
    void whoWasNoActiveHouseholdIsNamedForPeopleToJudge() {
        villages.freeze(village, frozen);
        var verdict = DividendCheckers.ask(proof(yearEnd.confirmed(village, 100_000, staff).id()));
        verdict.isRight();
        assertThat(verdict.java()).contains("户 " + villages.codeOf(village, frozen) + " 有 5 分，冻结时的状态是 FROZEN，没有参加");
    }

    /// What earlier runs gave is computed from the entries as well.
    @Test
    void anAdjustmentCarriesTheRunsItCountsFrom() {
        yearEnd.confirmed(village, 100_000, staff);
        correct(-1);
        var first = yearEnd.confirmed(village, prepare.adjust(village, 2025, "更正", staff.clerk()).id(), staff);
        correct(1);
        var second = yearEnd.confirmed(village, prepare.adjust(village, 2025, "改回", staff.clerk()).id(), staff);
        DividendCheckers.ask(proof(first.id())).isRight();
        var proof = open(second.id());
        assertThat(proof.numbers("run")).hasSize(3);
        DividendCheckers.ask(proof.unsigned()).isRight();
        int line = proof.numbers("share").get(3);
        proof.line(line).put("amountFen", proof.line(line).get("amountFen").asLong() + 1);
        DividendCheckers.ask(proof.signed()).isWrongAt(line);
    }

    /// Whoever owns the database invents points and shares, all of them right among each other; the service signs it unawares.
    @Test
    void inventedMeritInTheDatabaseIsFoundInTheSignedFile() {
        var run = yearEnd.confirmed(village, 100_000, staff).id();
        var before = open(run);
        int line = before.numbers("share").getFirst();
        before.line(line).put("merit", 1001);
        before.recompute();
        for (int no : before.numbers("share")) {
            var share = before.line(no);
            TestDatabase.change("""
                    alter table dividend_share disable trigger dividend_share_keeps_its_amount;
                    update dividend_share set merit = %d, remainder = %d, rounding = %b, due_fen = %d, amount_fen = %d
                    where village_id = %s and run_id = '%s' and household_id = '%s';
                    alter table dividend_share enable always trigger dividend_share_keeps_its_amount""".formatted(
                    share.get("merit").asLong(), share.get("remainder").asLong(), share.get("rounding").asBoolean(),
                    share.get("dueFen").asLong(), share.get("amountFen").asLong(), village, run,
                    share.get("household").asText()));
        }
        DividendCheckers.ask(proof(run)).isWrongAt(line);
    }

    private void correct(long merit) {
        ledger.post(village, UUID.randomUUID(), new Posting(one, EntryKind.REVERSAL, merit, merit, 2025, clock.today(),
                new EntrySource("test", UUID.randomUUID().toString()), ""));
    }

    private OpenProof open(UUID run) {
        return new OpenProof(proof(run), message -> key.sign(message).signature());
    }

    private String proof(UUID run) {
        return as(clerk).get(path(run)).then().statusCode(200).contentType("application/x-ndjson").extract().asString();
    }

    private String path(UUID run) {
        return "/api/v1/villages/" + village + "/dividend-runs/" + run + "/proof";
    }
}
