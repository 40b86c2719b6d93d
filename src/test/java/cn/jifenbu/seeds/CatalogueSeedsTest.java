package cn.jifenbu.seeds;

import static cn.jifenbu.seeds.Seeds.column;
import static cn.jifenbu.seeds.Seeds.parts;
import static cn.jifenbu.seeds.Seeds.rows;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules, the goods and the year's deeds fit together and give the source's totals.
class CatalogueSeedsTest {

    private static final int HOUSEHOLDS = 1842;
    /// 积分制管理小程序全乡注册率达85%以上
    private static final int HOUSEHOLDS_ONLINE = 1566;

    private static final Map<String, Map<String, String>> RULES = rows("catalogue/rules.csv").stream()
            .collect(toMap(r -> r.get("id"), r -> r));
    private static final List<Map<String, String>> DEEDS = rows("demo/deeds.csv");

    @Test
    void theCatalogueHasTheThirtyNumbersWithNumber19InThreeLevels() {
        var numbers = IntStream.rangeClosed(1, 30).mapToObj(String::valueOf).toList();
        assertThat(column("catalogue/rules.csv", "no").stream().distinct()).containsExactlyElementsOf(numbers);
        assertThat(RULES).hasSize(32).containsKeys("r01", "r19a", "r19b", "r19c", "r30");
        assertThat(RULES.values()).filteredOn(r -> r.get("capGroup").equals("r19"))
                .extracting(r -> r.get("points")).containsExactlyInAnyOrder("10", "15", "20");
    }

    @Test
    void everyRuleUsesOnlyWordsTheServiceKnows() {
        assertThat(RULES.values()).allSatisfy(r -> {
            assertThat(Set.of("HOUSEHOLD", "COORDINATOR", "BATCH", "INSPECTOR", "NOMINATION", "ADMIN"))
                    .containsAll(parts(r.get("claimant")));
            assertThat(r.get("capPeriod")).isIn("", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR", "EVENT", "LIFETIME");
            assertThat(r.get("secondApproval")).isIn("true", "false");
            assertThat(r.get("evidence")).isNotBlank();
            assertThat(r.get("kind")).isEqualTo(number(r, "points") > 0 ? "CLAIM" : "DEDUCTION");
        });
    }

    @Test
    void aCapHasAPeriodAndAPeriodHasACap() {
        assertThat(RULES.values()).allSatisfy(r -> assertThat(r.get("capPeriod").isEmpty())
                .as(r.get("id")).isEqualTo(r.get("capTimes").isEmpty() && r.get("capPoints").isEmpty()));
    }

    @Test
    void theShopHasTwentyGoodsAndSaysWhereSolidarityGoodsComeFrom() {
        var goods = rows("catalogue/goods.csv");
        assertThat(goods).hasSize(20).extracting(g -> g.get("code")).doesNotHaveDuplicates();
        assertThat(column("catalogue/goods.csv", "category")).containsOnly("FARMING", "DAILY", "SOLIDARITY");
        var villages = column("demo/divisions.csv", "name");
        assertThat(goods).allSatisfy(g -> {
            boolean solidarity = g.get("category").equals("SOLIDARITY");
            assertThat(g.get("producer").isEmpty()).isNotEqualTo(solidarity);
            if (solidarity) assertThat(villages).contains(g.get("place"));
        });
    }

    @Test
    void aPointIsWorthAboutOneYuanOfGoodsAndAModestHouseholdCanAffordMostOfThem() {
        var goods = rows("catalogue/goods.csv");
        assertThat(goods).allSatisfy(g -> {
            assertThat(number(g, "points")).isBetween(2, 60);
            assertThat(number(g, "costFen")).isBetween(90 * number(g, "points"), 110 * number(g, "points"));
            assertThat(number(g, "lowStock")).isLessThan(number(g, "initialStock"));
        });
        assertThat(goods).filteredOn(g -> number(g, "points") <= 20).hasSizeGreaterThan(10);
        assertThat(goods.stream().mapToInt(g -> number(g, "initialStock")).sum()).isGreaterThan(2_000);
    }

    @Test
    void theDeedsOfTheYearGiveTheSourcesTotalsExactly() {
        assertThat(count("OFFLINE")).isEqualTo(912);
        assertThat(points("OFFLINE")).isEqualTo(9_401);
        assertThat(count("ONLINE")).isEqualTo(5_127);
        assertThat(points("ONLINE")).isEqualTo(30_332);
    }

    @Test
    void householdsClaimOnlineWhatTheyMayClaimAndStaffEnterTheRest() {
        assertThat(ruleIds("ONLINE")).isEqualTo(claimsFor(claimants -> claimants.contains("HOUSEHOLD")));
        assertThat(ruleIds("OFFLINE")).isEqualTo(claimsFor(claimants -> !claimants.equals(Set.of("HOUSEHOLD"))));
    }

    @Test
    void theDeedsListEachQuantityOfARuleOnceAndWithinItsLimit() {
        assertThat(DEEDS)
                .extracting(d -> d.get("channel") + d.get("ruleId") + "×" + d.get("quantity")).doesNotHaveDuplicates();
        assertThat(DEEDS).allSatisfy(d -> {
            var most = RULES.get(d.get("ruleId")).get("maxQuantity");
            assertThat(number(d, "quantity")).isBetween(1, most.isEmpty() ? 1 : Integer.parseInt(most));
            assertThat(number(d, "count")).isPositive();
        });
    }

    /// Enough, because every cap lets a household claim at least once; so whoever draws the households finds room.
    @Test
    void theYearFitsUnderTheCapsEvenIfEachHouseholdClaimsEachRuleOnce() {
        var perCap = DEEDS.stream().collect(groupingBy(d -> d.get("channel") + capKey(d), summingInt(d -> number(d, "count"))));
        assertThat(perCap).allSatisfy((key, claims) -> assertThat(claims).as(key)
                .isLessThanOrEqualTo(key.startsWith("ONLINE") ? HOUSEHOLDS_ONLINE : HOUSEHOLDS));
        assertThat(DEEDS).filteredOn(d -> !rule(d).get("capPoints").isEmpty()).isNotEmpty().allSatisfy(
                d -> assertThat(number(d, "quantity") * number(rule(d), "points")).isBetween(1, number(rule(d), "capPoints")));
    }

    private static Stream<Map<String, String>> deeds(String channel) {
        return DEEDS.stream().filter(d -> d.get("channel").equals(channel));
    }

    private static Set<String> ruleIds(String channel) {
        return deeds(channel).map(d -> d.get("ruleId")).collect(toSet());
    }

    private static Set<String> claimsFor(Predicate<Set<String>> claimants) {
        return RULES.values().stream().filter(r -> r.get("kind").equals("CLAIM"))
                .filter(r -> claimants.test(parts(r.get("claimant")))).map(r -> r.get("id")).collect(toSet());
    }

    private static Map<String, String> rule(Map<String, String> deed) {
        return RULES.get(deed.get("ruleId"));
    }

    /// Rules of one cap group share one cap.
    private static String capKey(Map<String, String> deed) {
        var group = rule(deed).get("capGroup");
        return group.isEmpty() ? deed.get("ruleId") : group;
    }

    private static int count(String channel) {
        return deeds(channel).mapToInt(d -> number(d, "count")).sum();
    }

    private static int points(String channel) {
        return deeds(channel).mapToInt(d -> number(d, "count") * number(d, "quantity") * number(rule(d), "points")).sum();
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
