package cn.jifenbu.registration;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/// A village's register from a sheet.
@QuarkusTest
class HouseholdImportTest extends RegistrationFixture {

    private static final String HEADERS = String.join(",", HouseholdSheet.COLUMNS) + "\n";

    @Test
    void theTemplateHasTheColumnsThatAreRead() throws IOException {
        var template = as(admin).get(path("/households/import-template")).then().statusCode(200).extract().asByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            assertThat(book.getFirstSheet().read().getFirst().stream().map(c -> c.getText()))
                    .containsExactlyElementsOf(HouseholdSheet.COLUMNS);
        }
    }

    @Test
    void aSheetIsImportedOnceHoweverOftenItComes() {
        var file = book(page -> {
            row(page, 1, "甲1", 1, "1号", "谢桂芳", "配偶", 1972, "", "");
            row(page, 2, "甲1", 1, "1号", "冉·光明", "户主", 1970, PHONE, ID);
            row(page, 3, "甲2", 2, "", "龙‧\uD840\uDC00", "户主", null, "", "");
        });
        enter("?dryRun=true", file).statusCode(200).body("households", equalTo(2)).body("people", equalTo(3))
                .body("lines.fate", contains("REGISTERED", "REGISTERED", "REGISTERED"))
                .body("lines.name", contains("谢*", "冉·*", "龙·*"));
        read("/households").body("items", hasSize(0));
        enter("", file).statusCode(201).body("households", equalTo(2)).body("known", equalTo(0));
        enter("", file).statusCode(201).body("households", equalTo(0)).body("known", equalTo(2))
                .body("lines.fate", contains("KNOWN", "KNOWN", "KNOWN"));
        read("/households").body("items.code", contains("甲1", "甲2")).body("items.head", contains("冉·*", "龙·*"));
        var home = read("/households").extract().<String>path("items[0].id");
        var head = read("/households/" + home).body("members.relation", contains("户主", "配偶")).extract()
                .<String>path("members[0].id");
        read("/households/" + home + "/members/" + head + "/personal-data").body("phone", equalTo("138****5678"));
    }

    @Test
    void oneBadRowHoldsUpAllAndEveryBadRowIsNamed() {
        var file = csv("甲1,1,,冉光明,户主,,,", "甲2,一,,谢桂芳,户主,,123,", "甲3,9,,龙珍,户主,,,", "甲4,1,,田三,儿子,,,",
                "甲1,1,,冉光亮,户主,,,", "甲1,2,,冉小,儿子,,,", "甲5,1,,甲,户主,,," + ID, "甲6,1,,乙,户主,,," + ID, "甲7,1,,,户主,,,");
        enter("?dryRun=true", file).statusCode(200).body("refused", equalTo(7)).body("lines.row", hasItem(10))
                .body("lines.problem.code", contains("invalid-fields", "unknown-group", "rows-have-no-head",
                        "rows-have-two-heads", "rows-disagree", "id-number-twice", "invalid-fields"));
        enter("", file).statusCode(422).body("code", equalTo("household-rows-refused"))
                .body("errors.field", hasItem("rows[3].手机号")).body("errors.message", hasItem("第 3 行“手机号”：要填 11 位手机号"));
        read("/households").body("items", hasSize(0));
    }

    @Test
    void csvFromASpreadsheetInChinaIsRead() {
        var text = HEADERS + "甲1,1,1号,冉光明,户主,1970,,\n\n甲2,1,,谢桂芳,户主,,,\n";
        enter("?dryRun=true", text.getBytes(Charset.forName("GB18030"))).statusCode(200).body("lines.row", contains(2, 4))
                .body("lines.name", contains("冉*", "谢*"));
        enter("?dryRun=true", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).statusCode(200)
                .body("households", equalTo(2));
    }

    @Test
    void whatIsComputedTooMuchOrNoTemplateIsRefused() {
        refused(csv("甲1,1,,=1+1,户主,,,"), "workbook-has-formulas").body("detail", containsString("D2"));
        refused(book(page -> page.formula(1, 3, "1+1")), "workbook-has-formulas");
        refused("姓名\n甲\n".getBytes(StandardCharsets.UTF_8), "workbook-headers-wrong");
        refused(new byte[]{(byte) 0xFF, 0, 1}, "workbook-unreadable");
        refused(csv(IntStream.rangeClosed(0, 10_000).mapToObj(i -> i + ",1,,甲,户主,,,").toArray(String[]::new)),
                "workbook-too-large");
        enter("", csv("甲1,1,,冉\u0000,户主,,,")).statusCode(422).body("errors.field", contains("rows[2].姓名"));
    }

    @Test
    void theTownshipImportsNothing() {
        as(town).body(Map.of("content", "eA==")).post(path("/households/import")).then().statusCode(403);
    }

    @Test
    void twoThousandHouseholdsComeInAtOnce() {
        var rows = IntStream.range(0, 2_000).boxed().flatMap(i -> List.of("甲%04d,1,%d号,冉光明,户主,1970,%s,".formatted(i, i, PHONE),
                "甲%04d,1,%d号,谢桂芳,配偶,1972,,".formatted(i, i)).stream()).toArray(String[]::new);
        enter("", csv(rows)).statusCode(201).body("households", equalTo(2_000)).body("people", equalTo(4_000));
        enter("", csv(rows)).statusCode(201).body("known", equalTo(2_000));
    }

    private ValidatableResponse refused(byte[] file, String code) {
        return enter("?dryRun=true", file).statusCode(422).body("code", equalTo(code));
    }

    private ValidatableResponse enter(String query, byte[] file) {
        return send("/households/import" + query, Map.of("content", Base64.getEncoder().encodeToString(file)));
    }

    private static byte[] csv(String... rows) {
        return (HEADERS + List.of(rows).stream().collect(Collectors.joining("\n"))).getBytes(StandardCharsets.UTF_8);
    }

    private static void row(Worksheet page, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) page.value(row, i, number);
            else if (cells[i] != null) page.value(row, i, cells[i].toString());
        }
    }

    private static byte[] book(Consumer<Worksheet> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var page = book.newWorksheet("家庭");
            row(page, 0, HouseholdSheet.COLUMNS.toArray());
            fill.accept(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
