package cn.jifenbu.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.model.CatalogueLint.Finding;
import cn.jifenbu.catalogue.model.CatalogueLint.FindingLevel;
import cn.jifenbu.demo.SeedRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueLintTest {

    @Test
    void theSampleCatalogueIsInOrder() {
        assertThat(CatalogueLint.read(SeedRules.read())).filteredOn(f -> f.level() == FindingLevel.REFUSED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"一年没有夫妻吵架", "不上访的家庭", "不信教", "家里没人患病", "家里没有人服刑", "生育二胎", "没有失信记录"})
    void privateLifeIsNobodysPoints(String title) {
        assertThat(CatalogueLint.read(List.of(rule("x1", title, 5, cap())))).extracting(Finding::code)
                .contains("private-life");
        assertThat(CatalogueLint.read(List.of(rule("x1", title, 5, cap())))).extracting(Finding::level)
                .contains(FindingLevel.REFUSED);
    }

    @Test
    void aRuleThatProvesItselfWithIllnessIsRefusedToo() {
        var rule = new Rule("x1", 1, "类", "领取补助", Rule.RuleKind.CLAIM, 5, null, 1, Optional.of(cap()), "x1", "患病证明",
                Set.of(), false);
        assertThat(CatalogueLint.read(List.of(rule))).extracting(Finding::level).contains(FindingLevel.REFUSED);
    }

    @Test
    void helpingTheDisabledIsNotTheirPrivateLife() {
        assertThat(CatalogueLint.read(List.of(rule("x1", "上门帮助独居老人或残疾人", 5, cap())))).isEmpty();
    }

    @Test
    void twoRulesForOneDeedAreWarnedOf() {
        var found = CatalogueLint.read(List.of(rule("a", "打扫自家门前责任区", 2, cap()), rule("b", "打扫门前责任区卫生", 3, cap())));
        assertThat(found).extracting(Finding::code, Finding::level, Finding::other)
                .contains(org.assertj.core.groups.Tuple.tuple("overlap", FindingLevel.WARNING, "b"));
    }

    @Test
    void rulesOfOneGroupHaveOneCap() {
        var one = new Rule("a", 1, "类", "甲", Rule.RuleKind.CLAIM, 5, null, 1, Optional.of(cap()), "g", "无", Set.of(), false);
        var other = new Rule("b", 2, "类", "乙", Rule.RuleKind.CLAIM, 5, null, 1, Optional.of(new Cap(9, 0, Cap.Period.DAY)), "g",
                "无", Set.of(), false);
        assertThat(CatalogueLint.read(List.of(one, other))).extracting(Finding::code).contains("cap-group-differs");
    }

    @Test
    void limitsMustMakeSense() {
        assertThat(CatalogueLint.read(List.of(rule("a", "事项", 5, new Cap(0, 3, Cap.Period.YEAR))))).extracting(Finding::code)
                .contains("cap-below-one");
        assertThat(CatalogueLint.read(List.of(rule("a", "事项", 5, null)))).extracting(Finding::code).contains("no-cap");
        assertThat(CatalogueLint.read(List.of(rule("a", "事项甲", 5, cap()), rule("a", "别的事", 5, cap()))))
                .extracting(Finding::code).contains("duplicate-id");
    }

    private static Cap cap() {
        return new Cap(1, 0, Cap.Period.MONTH);
    }

    private static Rule rule(String id, String title, int points, Cap cap) {
        return new Rule(id, 1, "类", title, Rule.RuleKind.CLAIM, points, null, 1, Optional.ofNullable(cap), id, "照片", Set.of(),
                false);
    }
}
