package cn.jifenbu.dividend.payout;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.run.ReadDividends;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The papers of a confirmed run, and the bank's answer. 24 households share 100 yuan.
@QuarkusTest
class PayoutTest {

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;
    @Inject ReadDividends read;
    @Inject CarryOverUnclaimed unclaimed;
    @Inject BusinessClock clock;

    VillageId village;
    DividendFixture.Staff staff;
    List<HouseholdId> households = new ArrayList<>();
    UUID run;
    String path;
    String clerk;

    @BeforeEach
    void aConfirmedRun() {
        yearEnd.on(LocalDate.of(2026, 1, 20));
        village = villages.found();
        staff = yearEnd.staff(village);
        households.clear();
        for (int i = 1; i <= 24; i++) households.add(yearEnd.householdWith(village, i, 2025));
        run = yearEnd.confirmed(village, 200_000, staff).id();
        path = "/api/v1/villages/" + village + "/dividend-runs/" + run;
        var name = "y" + UUID.randomUUID();
        villages.staff(village, Role.VILLAGE_ADMIN, name);
        clerk = TestLogin.staffToken(name);
    }

    @Test
    void thePayoutListComesBackWithResultsRowByRow() throws IOException {
        var sheet = sheet();
        assertThat(sheet).hasSize(25);
        assertThat(sheet.get(0)).contains("户编号", "收款账号", "结果");
        assertThat(sheet.subList(1, 25).stream().mapToLong(row -> Long.parseLong(row.get(4))).sum()).isEqualTo(10_000);
        assertThat(sheet.get(1).get(2)).isEqualTo("冉*");
        sheet.get(1).set(7, "已付");
        sheet.get(2).set(7, "失败");
        sheet.get(2).set(8, "账号不对");
        sheet.get(3).set(7, "已付");
        sheet.get(3).set(4, "999999");
        sheet.get(4).set(7, "也许");
        sheet.get(5).set(1, "nobody");
        sheet.add(List.copyOf(sheet.get(1)));
        var content = xlsx(sheet);
        for (boolean dry : new boolean[]{true, false}) {
            imported(content, dry).body("taken", equalTo(2)).body("refused", equalTo(4)).body("waiting", equalTo(19))
                    .body("rows[0].payment", equalTo("PAID")).body("rows[1].payment", equalTo("FAILED"))
                    .body("rows[2].problem.code", equalTo("amount-altered"))
                    .body("rows[3].problem.code", equalTo("payment-result-unknown"))
                    .body("rows[4].problem.code", equalTo("unknown-share"))
                    .body("rows[24].problem.code", equalTo("row-repeated")).body("rows[24].row", equalTo(26));
            assertThat(payment(0)).isEqualTo(dry ? Payment.PENDING : Payment.PAID);
        }
        imported(content, false).body("rows[0].problem.code", equalTo("payment-already-recorded"));
        assertThat(sheet()).as("without the paid one").hasSize(24);
    }

    /// On screen and in what lies around nobody reads an account; the bank's list has it, and the log says who took it and why.
    @Test
    void accountsAreMaskedButForTheBank() throws IOException {
        var household = households.getFirst();
        var head = as(clerk).get("/api/v1/villages/" + village + "/households/" + household).jsonPath()
                .getString("members[0].id");
        as(clerk).body("{\"bankAccount\": \"6228480402564890018\"}").patch(
                "/api/v1/villages/" + village + "/households/" + household + "/members/" + head + "/personal-data").then()
                .statusCode(200);
        var masked = sheet();
        var code = villages.codeOf(village, household);
        int at = IntStream.range(1, 25).filter(i -> masked.get(i).get(1).equals(code)).findFirst().orElseThrow();
        assertThat(masked.get(at).get(2)).isEqualTo("冉*");
        assertThat(masked.get(at).get(5)).endsWith("0018").contains("*").doesNotContain("62284804025");
        as(clerk).body("{\"reason\": \" \"}").post(path + "/payout-list/full").then().statusCode(400);
        var full = as(clerk).body("{\"reason\": \"报送银行代发\"}").post(path + "/payout-list/full").then().statusCode(200)
                .extract().asByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(full))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(at).getCellText(2)).isEqualTo("冉光明");
            assertThat(rows.get(at).getCellText(5)).isEqualTo("6228480402564890018");
            assertThat(rows.get(at % 24 + 1).getCellText(5)).isEmpty();
        }
        var keeper = "s" + UUID.randomUUID();
        villages.staff(village, Role.SHOPKEEPER, keeper);
        as(TestLogin.staffToken(keeper)).body("{\"reason\": \"报送银行代发\"}").post(path + "/payout-list/full").then()
                .statusCode(403);
        var auditor = "a" + UUID.randomUUID();
        villages.staff(village, Role.AUDITOR, auditor);
        as(TestLogin.staffToken(auditor)).get("/api/v1/villages/" + village + "/audit-log?limit=50").then().statusCode(200)
                .body(containsString("报送银行代发")).body(not(containsString("6228480402564890018")));
    }

    /// Its share stays its own, and the money goes to whoever stands for it.
    @Test
    void aHouseholdThatWasMergedIsPaidToTheOneThatGoesOn() throws IOException {
        var merged = households.getFirst();
        var heir = households.get(1);
        account(merged, "6228480402564890018");
        account(heir, "6217000000000006666");
        as(clerk).body("{\"into\": \"%s\", \"reason\": \"并户\"}".formatted(heir))
                .post("/api/v1/villages/" + village + "/households/" + merged + "/merge").then().statusCode(200);
        assertThat(accountOf(merged)).endsWith("6666").isEqualTo(accountOf(heir));
        var shares = as(clerk).get("/api/v1/villages/" + village + "/households/" + heir + "/dividends").jsonPath();
        assertThat(shares.getList("items")).hasSize(2);
    }

    private void account(HouseholdId household, String number) {
        var here = "/api/v1/villages/" + village + "/households/" + household;
        var head = as(clerk).get(here).jsonPath().getString("members[0].id");
        as(clerk).body("{\"bankAccount\": \"" + number + "\"}").patch(here + "/members/" + head + "/personal-data").then()
                .statusCode(200);
    }

    private String accountOf(HouseholdId household) throws IOException {
        var code = villages.codeOf(village, household);
        return sheet().stream().filter(row -> row.get(1).equals(code)).findFirst().orElseThrow().get(5);
    }

    @Test
    void resultsMayComeAsCsvToo() {
        var code = share(0).householdCode();
        long fen = share(0).amountFen();
        imported(base64("\uFEFF户编号,金额（分）,结果,失败原因\n" + code + "," + fen + ",失败,\n"), false)
                .body("rows[0].problem.code", equalTo("payment-reason-missing"));
        imported(base64("户编号,金额（分）,结果\n" + code + "," + fen + ",已付\n"), false).body("taken", equalTo(1));
        assertThat(payment(0)).isEqualTo(Payment.PAID);
    }

    /// As spreadsheets on Chinese computers save it.
    @Test
    void aBanksCsvInGb18030IsReadToo() {
        var text = "户编号,金额（分）,结果,失败原因\r\n" + share(0).householdCode() + "," + share(0).amountFen() + ",失败,账号不对\r\n";
        imported(Base64.getEncoder().encodeToString(text.getBytes(Charset.forName("GB18030"))), false)
                .body("rows[0].payment", equalTo("FAILED"));
        assertThat(share(0).paymentReason()).isEqualTo("账号不对");
    }

    @Test
    void aWorkbookWithMissingPartsIsRefusedAndNoFault() throws IOException {
        for (var kept : List.of(Set.<String>of(), Set.of("[Content_Types].xml"), Set.of("[Content_Types].xml", "_rels/.rels"),
                Set.of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"))) {
            as(clerk).body("{\"content\": \"" + only(kept, xlsx(List.of(List.of("户编号", "金额（分）", "结果")))) + "\"}")
                    .post(path + "/payments/import").then().statusCode(422).body("code", equalTo("payment-sheet-unreadable"));
        }
    }

    @Test
    void whatIsNoSheetIsRefusedWhole() {
        for (var content : new String[]{base64(""), base64("a,b\n1,2\n"), base64("PK\u0003\u0004 broken"), "%%%",
                Base64.getEncoder().encodeToString(new byte[]{(byte) 0xff, 0, 1})}) {
            as(clerk).body("{\"content\": \"" + content + "\"}").post(path + "/payments/import").then()
                    .statusCode(content.isEmpty() ? 400 : 422)
                    .body("code", equalTo(content.isEmpty() ? "invalid-fields" : "payment-sheet-unreadable"));
        }
    }

    @Test
    void theSignatureSheetCountsItsPagesAndShowsNoNames() {
        as(clerk).get(path + "/signature-sheet").then().statusCode(200).contentType("text/html")
                .body(containsString("第 1 页 共 2 页")).body(containsString("第 2 页 共 2 页")).body(containsString("冉*"))
                .body(containsString("全村合计 100.00 元")).body(not(containsString("冉光明")));
    }

    @Test
    void moneyNobodyFetchesInThePolicysTimeIsCarriedOverAndStillPaidLater() {
        clock.standAt(LocalDate.of(2027, 1, 26).atTime(9, 0).atZone(BusinessClock.ZONE).toInstant());
        unclaimed.run(List.of(village));
        assertThat(payment(0)).isEqualTo(Payment.PENDING);
        clock.standAt(LocalDate.of(2027, 1, 27).atTime(9, 0).atZone(BusinessClock.ZONE).toInstant());
        unclaimed.run(List.of(village));
        unclaimed.run(List.of(village));
        assertThat(read.shares(village, run, Optional.of(Payment.UNCLAIMED), 0, 100)).hasSize(24);
        imported(base64("户编号,金额（分）,结果\n" + share(0).householdCode() + "," + share(0).amountFen() + ",已付\n"), false)
                .body("taken", equalTo(1));
    }

    ValidatableResponse imported(String content, boolean dry) {
        return as(clerk).body("{\"content\": \"" + content + "\"}").post(path + "/payments/import?dryRun=" + dry).then()
                .statusCode(200).body("dryRun", equalTo(dry));
    }

    DividendShare share(int no) {
        return read.shares(village, run, Optional.empty(), no, 1).getFirst();
    }

    Payment payment(int no) {
        return share(no).payment();
    }

    /// The workbook with no more than these parts.
    static String only(Set<String> parts, String base64) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder().setByteArray(Base64.getDecoder().decode(base64)).get();
                var out = new ZipOutputStream(bytes)) {
            for (var part : Collections.list(in.getEntries())) {
                if (!parts.contains(part.getName())) continue;
                out.putNextEntry(new ZipEntry(part.getName()));
                in.getInputStream(part).transferTo(out);
            }
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    List<List<String>> sheet() throws IOException {
        var bytes = as(clerk).get(path + "/payout-list").then().statusCode(200).extract().asByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = new ArrayList<List<String>>();
            for (var row : book.getFirstSheet().read()) {
                var cells = new ArrayList<String>();
                for (int i = 0; i < 9; i++) cells.add(row.getOptionalCell(i).map(c -> c.getRawValue()).orElse(""));
                rows.add(cells);
            }
            return rows;
        }
    }

    static String xlsx(List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "bank", "1.0")) {
            var page = book.newWorksheet("x");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) page.value(r, c, rows.get(r).get(c));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
