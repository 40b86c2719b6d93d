package cn.jifenbu.statement;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.dividend.run.CheckDividendRun;
import cn.jifenbu.dividend.run.FreezeDividendRun;
import cn.jifenbu.dividend.run.PrepareDividendRun;
import cn.jifenbu.dividend.run.PublishDividendRun;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.reading.ReadTrialBalance;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One household earned in two years and spent; the other came in the second year.
@QuarkusTest
class YearStatementTest {

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;
    @Inject PostToLedger ledger;
    @Inject ReadTrialBalance trialBalance;
    @Inject ReadYearStatement read;
    @Inject PrepareDividendRun prepare;
    @Inject FreezeDividendRun freeze;
    @Inject CheckDividendRun check;
    @Inject PublishDividendRun publish;

    VillageId village;
    HouseholdId old;

    @BeforeEach
    void twoYears() {
        yearEnd.on(LocalDate.of(2025, 11, 1));
        village = villages.found();
        old = yearEnd.householdWith(village, 30, 2024);
        yearEnd.earn(village, old, 20, 2025);
        yearEnd.householdWith(village, 50, 2025);
        ledger.post(village, UUID.randomUUID(), Posting.redeem(old, 8, LocalDate.of(2025, 9, 1), source()));
    }

    @Test
    void whatALineOpensWithAndWhatCameAndWentMakeWhatItClosesWith() {
        assertThat(read.read(village, 2025).lines()).hasSize(2).allSatisfy(line -> {
            var p = line.points();
            long earned = p.earnedByQuarter().stream().mapToLong(Long::longValue).sum();
            assertThat(p.opening() + earned + p.deducted() + p.redeemed() + p.returned() + p.cleared() + p.adjusted()
                    + p.transferred() + p.reversed()).isEqualTo(p.closing());
        });
        var line = line(2025, old);
        assertThat(line.points().opening()).isEqualTo(30);
        assertThat(line.points().earnedByQuarter()).containsExactly(0L, 20L, 0L, 0L);
        assertThat(line.points().redeemed()).isEqualTo(-8);
        assertThat(line.points().closing()).isEqualTo(42);
        assertThat(line.merit()).isEqualTo(20);
        assertThat(line(2024, old).points().closing()).isEqualTo(30);
    }

    @Test
    void theSumsAreThoseOfTheTrialBalance() throws IOException {
        long households = trialBalance.read(village).lines().getFirst().points();
        assertThat(closing(read.read(village, 2025))).isEqualTo(households).isEqualTo(92);
        var last = sheet(2025).getLast();
        assertThat(last.getCellText(0)).isEqualTo("合计");
        assertThat(last.getCellAsNumber(15).orElseThrow().longValue()).isEqualTo(households);
    }

    @Test
    void theYearsDividendStandsBesideItFromTheNoticeOn() {
        yearEnd.on(LocalDate.of(2026, 1, 20));
        var staff = yearEnd.staff(village);
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        var run = prepare.prepare(village, 2025, staff.clerk()).id();
        freeze.freeze(village, run, staff.clerk());
        check.check(village, run, staff.township());
        assertThat(dividend()).isZero();
        assertThat(publish.publish(village, run, staff.clerk()).poolFen()).isPositive().isEqualTo(dividend());
    }

    @Test
    void namesAreMaskedAndTheExportIsWrittenDown() throws IOException {
        assertThat(sheet(2025)).hasSize(4).element(1).satisfies(row -> assertThat(row.getCellText(1)).endsWith("*"));
        as(token(Role.AUDITOR)).get("/api/v1/villages/" + village + "/audit-log?limit=50").then().statusCode(200)
                .body(containsString("getYearStatement"));
    }

    @Test
    void aYearThatIsNoneIsRefused() {
        var clerk = token(Role.VILLAGE_ADMIN);
        for (int year : new int[]{1999, 2026, 99999}) {
            as(clerk).get(path(year)).then().statusCode(422).body("code", equalTo("year-out-of-range"))
                    .body("detail", containsString("2000 到今年"));
        }
    }

    @Test
    void itIsForThoseWhoReadTheLedger() {
        for (var role : List.of(Role.COORDINATOR, Role.SHOPKEEPER)) {
            as(token(role)).get(path(2025)).then().statusCode(403);
        }
        as(token(Role.TOWNSHIP_ADMIN)).get(path(2025)).then().statusCode(200);
    }

    private YearStatement.StatementLine line(int year, HouseholdId household) {
        var code = villages.codeOf(village, household);
        return read.read(village, year).lines().stream().filter(l -> l.code().equals(code)).findFirst().orElseThrow();
    }

    private long dividend() {
        return read.read(village, 2025).lines().stream().mapToLong(YearStatement.StatementLine::dividendFen).sum();
    }

    private static long closing(YearStatement statement) {
        return statement.lines().stream().mapToLong(l -> l.points().closing()).sum();
    }

    private List<Row> sheet(int year) throws IOException {
        var bytes = as(token(Role.VILLAGE_ADMIN)).get(path(year)).then().statusCode(200).extract().asByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getFirstSheet().read();
        }
    }

    private String path(int year) {
        return "/api/v1/villages/" + village + "/statements/" + year;
    }

    private String token(Role role) {
        var name = "y" + UUID.randomUUID();
        villages.staff(village, role, name);
        return TestLogin.staffToken(name);
    }

    private static EntrySource source() {
        return new EntrySource("year-statement-test", UUID.randomUUID().toString());
    }
}
