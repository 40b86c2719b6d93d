package cn.jifenbu.claims.paper;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.document.TableReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/// Offline claims from a workbook.
@QuarkusTest
class ClaimImportTest extends ClaimFixture {

    @Test
    void theTemplateIsReadBackAsItWasFilled() throws IOException {
        var template = as(coordinator).get(path("/claims/import-template")).then().statusCode(200).extract().asByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            assertThat(book.getFirstSheet().read().getFirst().stream().map(c -> c.getText())).containsExactlyElementsOf(
                    ClaimWorkbook.COLUMNS);
        }
        send("", book(page -> line(page, 1, "r06", "2026-03-09", 1))).statusCode(201).body("entered", equalTo(1))
                .body("points", equalTo(5)).body("lines[0].householdCode", equalTo(code())).body("lines[0].row", equalTo(2));
    }

    @Test
    void everyRowIsAnsweredForAndADryRunEntersNothing() {
        var file = book(page -> {
            line(page, 1, "r06", "2026-03-09", 1);
            line(page, 2, "r06", "2026-03-08", 1);
            line(page, 3, "r99", "2026-03-09", 1);
            line(page, 4, "r12", "三月九日", 1);
            line(page, 5, "r12", "2026-03-11", 1);
            line(page, 6, "r23", "2026-03-09", 2);
            page.value(6, 4, "次");
        });
        send("?dryRun=true", file).statusCode(200).body("entered", equalTo(1)).body("refused", equalTo(5))
                .body("lines.row", contains(2, 3, 4, 5, 6, 7)).body("lines.problem.code", contains("cap-reached",
                        "unknown-rule", "invalid-fields", "deed-in-the-future", "wrong-unit"));
        send("", file).statusCode(422).body("code", equalTo("rows-refused"))
                .body("errors.field", contains("rows[3]", "rows[4]", "rows[5].日期", "rows[6]", "rows[7]"));
        as(admin).get(path("/claims")).then().body("items", empty());
        send("?goodRowsOnly=true", file).statusCode(201).body("entered", equalTo(1));
        as(admin).get(path("/claims")).then().body("items", hasSize(1));
    }

    @Test
    void datesMayBeDates() {
        send("", book(page -> {
            line(page, 1, "r06", "", 1);
            page.value(1, 2, LocalDate.of(2026, 3, 9));
            page.style(1, 2).format("yyyy-mm-dd").set();
        })).statusCode(201);
        as(admin).get(path("/claims")).then().body("items[0].happenedOn", equalTo("2026-03-09"));
    }

    @Test
    void whatIsComputedMergedOrNoTemplateIsRefused() {
        refused(book(page -> {
            line(page, 1, "r06", "2026-03-09", 1);
            page.formula(1, 3, "1+1");
        }), "workbook-has-formulas").body("detail", containsString("D2"));
        refused(book(page -> {
            line(page, 1, "r06", "2026-03-09", 1);
            page.range(1, 0, 2, 0).merge();
        }), "workbook-has-merged-cells");
        refused(book(page -> page.value(0, 1, "事项")), "workbook-headers-wrong").body("detail", containsString("事项编号"));
        refused("no workbook".getBytes(StandardCharsets.UTF_8), "workbook-unreadable");
        refused(Arrays.copyOf(book(page -> line(page, 1, "r06", "2026-03-09", 1)), 900), "workbook-unreadable");
        refused(book(page -> {}), "workbook-unreadable");
    }

    @Test
    void threeHundredMegabytesOfBlanksAreNotUnpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(9);
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var blanks = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 300; i++) zip.write(blanks);
        }
        assertThat(bytes.size()).isLessThan(700_000);
        refused(bytes.toByteArray(), "workbook-too-large");
    }

    @Test
    void tenThousandAndOneRowsAreTooMany() {
        refused(book(page -> {
            for (int i = 1; i <= TableReader.MOST_ROWS + 1; i++) line(page, i, "r06", "2026-03-09", 1);
        }), "workbook-too-large");
    }

    private ValidatableResponse refused(byte[] file, String code) {
        var answer = send("?dryRun=true", file).statusCode(422).body("code", equalTo(code));
        as(admin).get(path("/claims")).then().body("items", empty());
        return answer;
    }

    private ValidatableResponse send(String query, byte[] file) {
        return as(coordinator).body(Map.of("content", Base64.getEncoder().encodeToString(file)))
                .post(path("/claims/import" + query)).then();
    }

    private void line(Worksheet page, int row, String rule, String day, int quantity) {
        page.value(row, 0, code());
        page.value(row, 1, rule);
        page.value(row, 2, day);
        page.value(row, 3, quantity);
    }

    private String code() {
        return villages.codeOf(village, household);
    }

    private byte[] book(Consumer<Worksheet> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var page = book.newWorksheet("表");
            for (int i = 0; i < ClaimWorkbook.COLUMNS.size(); i++) page.value(0, i, ClaimWorkbook.COLUMNS.get(i));
            fill.accept(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
