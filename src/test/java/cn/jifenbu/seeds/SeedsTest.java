package cn.jifenbu.seeds;

import static cn.jifenbu.seeds.Seeds.column;
import static cn.jifenbu.seeds.Seeds.parts;
import static cn.jifenbu.seeds.Seeds.rows;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The demo township agrees with the source report and with itself.
class SeedsTest {

    private static final String TOWNSHIP = "500243999";

    @Test
    void theTownshipHasTheSourcesFiveVillages28Groups1842HouseholdsAnd7273Residents() {
        assertThat(column("demo/divisions.csv", "level")).filteredOn("VILLAGE"::equals).hasSize(5);
        assertThat(rows("demo/groups.csv")).hasSize(28);
        assertThat(rows("demo/households.csv")).hasSize(1842);
        assertThat(rows("demo/members.csv")).hasSize(7273);
    }

    @Test
    void everyDivisionButTheCountyLiesInsideItsParent() {
        var codes = column("demo/divisions.csv", "code");
        assertThat(rows("demo/divisions.csv")).filteredOn(d -> !d.get("level").equals("COUNTY")).allSatisfy(d -> {
            assertThat(codes).contains(d.get("parent"));
            assertThat(d.get("code")).startsWith(d.get("parent"));
        });
        assertThat(codes).doesNotHaveDuplicates().contains("500243", TOWNSHIP, TOWNSHIP + "201", TOWNSHIP + "205");
    }

    @Test
    void aHouseholdsCodeIsUniqueAndSpellsItsVillageAndGroup() {
        assertThat(column("demo/households.csv", "code")).doesNotHaveDuplicates();
        assertThat(column("demo/households.csv", "doorplate")).doesNotHaveDuplicates();
        var groups = Set.copyOf(rows("demo/groups.csv").stream().map(SeedsTest::group).toList());
        assertThat(rows("demo/households.csv")).allSatisfy(h -> {
            assertThat(groups).contains(group(h));
            var prefix = "%s-%02d-".formatted(h.get("villageId").substring(9), Integer.parseInt(h.get("groupNo")));
            assertThat(h.get("code")).matches(prefix + "\\d{3}");
        });
    }

    @Test
    void everyHouseholdHasExactlyOneHeadWhoComesFirst() {
        var seen = new HashSet<String>();
        assertThat(rows("demo/members.csv")).allSatisfy(
                m -> assertThat(m.get("relation").equals("户主")).as(m.toString()).isEqualTo(seen.add(m.get("householdCode"))));
        assertThat(seen).isEqualTo(Set.copyOf(column("demo/households.csv", "code")));
    }

    @Test
    void residentsHavePlausibleAgesInTheYearOfTheReport() {
        assertThat(rows("demo/members.csv")).allSatisfy(m -> {
            int age = 2024 - Integer.parseInt(m.get("birthYear"));
            boolean adult = Set.of("户主", "配偶", "儿媳", "父亲", "母亲").contains(m.get("relation"));
            assertThat(age).as(m.toString()).isBetween(adult ? 20 : 0, 95);
        });
    }

    @Test
    void namesAreNormalisedHanCharactersWithNoOtherMiddleDotThanTheOneStored() {
        assertThat(column("demo/members.csv", "name")).allSatisfy(name -> {
            assertThat(name).matches("\\p{IsHan}+(·\\p{IsHan}+)*");
            assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
        });
    }

    @Test
    void amongTheNamesAreAllThatSoftwareStumblesOver() {
        var names = column("demo/members.csv", "name");
        assertThat(names).as("middle dot").anyMatch(n -> n.contains("·"));
        assertThat(names).as("needs surrogates").anyMatch(n -> n.codePoints().anyMatch(c -> c > 0xFFFF));
        assertThat(names).as("extension A").anyMatch(n -> n.contains("㵘")).anyMatch(n -> n.contains("䶮"));
        assertThat(names).as("long").anyMatch(n -> n.codePointCount(0, n.length()) > 20);
        assertThat(names).as("two characters").anyMatch(n -> n.codePointCount(0, n.length()) == 2);
    }

    @Test
    void namesakesLiveInOneVillageButNeverInOneHousehold() {
        var members = rows("demo/members.csv");
        var inVillage = members.stream().map(m -> m.get("householdCode").substring(0, 3) + m.get("name"));
        assertThat(inVillage.collect(groupingBy(n -> n, counting())).values()).anyMatch(n -> n > 1);
        assertThat(members).extracting(m -> m.get("householdCode") + m.get("name")).doesNotHaveDuplicates();
    }

    @Test
    void everyLogInOfTheApiHasARoleAndAPlaceInTheTree() {
        var staff = rows("demo/staff.csv");
        var roles = staff.stream().collect(groupingBy(s -> s.get("role"), counting()));
        assertThat(roles).isEqualTo(Map.of("TOWNSHIP_ADMIN", 1L, "COUNTY_ADMIN", 1L, "VILLAGE_ADMIN", 10L,
                "COORDINATOR", 12L, "SHOPKEEPER", 5L, "AUDITOR", 1L));
        assertThat(column("demo/staff.csv", "username")).doesNotHaveDuplicates()
                .allMatch(u -> u.matches("xiang|xian|jian|(cun|fu|dian)[1-5]|xie([1-9]|1[0-2])"));
        assertThat(column("demo/divisions.csv", "code")).containsAll(column("demo/staff.csv", "scope"));
    }

    @Test
    void everyGroupHasExactlyOneCoordinatorOfItsVillage() {
        var served = rows("demo/staff.csv").stream()
                .flatMap(s -> parts(s.get("groups")).stream().map(no -> s.get("scope") + "/" + no)).toList();
        assertThat(served).containsExactlyInAnyOrderElementsOf(rows("demo/groups.csv").stream().map(SeedsTest::group).toList());
    }

    @Test
    void fivePercentOfAVillagesIncomeIsNeverAWholeYuan() {
        var incomes = rows("demo/incomes.csv").stream().collect(groupingBy(i -> i.get("villageId"),
                summingLong(i -> Long.parseLong(i.get("amountFen")))));
        assertThat(incomes).hasSize(5);
        assertThat(incomes.values()).allSatisfy(fen -> {
            assertThat(fen).isBetween(60_000_00L, 480_000_00L);
            assertThat(fen % (20 * 100)).isNotZero();
        });
    }

    @Test
    void theFilesAreOnTheClassPath() {
        assertThat(SeedsTest.class.getResource("/seeds/catalogue/rules.csv")).isNotNull();
        assertThat(SeedsTest.class.getResource("/seeds/demo/deeds.csv")).isNotNull();
        assertThat(SeedsTest.class.getResource("/seeds/shangan-2024-report.txt")).as("a document, not data").isNull();
    }

    @Test
    void everyFileIsPlainUtf8WithUnixLinesAndNoByteOrderMark() throws IOException {
        try (var files = Files.walk(Seeds.FOLDER)) {
            assertThat(files.filter(f -> f.toString().endsWith(".csv"))).hasSize(9).allSatisfy(f -> {
                var text = Files.readString(f, StandardCharsets.UTF_8);
                assertThat(text).endsWith("\n").doesNotContain("\r", "\uFEFF");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"households.csv", "members.csv"})
    void makingThePeopleAgainGivesTheSameBytes(String file, @TempDir Path again) throws IOException {
        var demo = Seeds.FOLDER.resolve("demo");
        new MakeSeeds().write(demo, again);
        assertThat(again.resolve(file)).hasSameBinaryContentAs(demo.resolve(file));
    }

    private static String group(Map<String, String> row) {
        return row.get("villageId") + "/" + row.get("groupNo");
    }
}
