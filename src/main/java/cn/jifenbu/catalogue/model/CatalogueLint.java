package cn.jifenbu.catalogue.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads a draft as a careful secretary would: what scores private life is refused, what overlaps or never ends is pointed
/// out. Words are matched as they are written in rules; a rule that gets by is still read by the township.
public final class CatalogueLint {

    /// Family quarrels, petitions, religion, health, past convictions, births and debts are nobody's points.
    private static final Map<String, List<String>> PRIVATE_LIFE = Map.of(
            "家庭内部的事", List.of("夫妻", "婆媳", "吵架", "离婚", "家庭矛盾", "家庭纠纷", "分居", "出轨"),
            "上访和反映问题", List.of("上访", "信访", "越级", "举报村"),
            "宗教信仰", List.of("信教", "宗教", "教堂", "做礼拜", "信仰", "烧香拜佛"),
            "健康状况", List.of("患病", "生病", "病史", "精神病", "传染病", "体检结果", "艾滋"),
            "过去的处罚", List.of("前科", "服刑", "刑满", "犯罪记录", "吸毒史", "案底"),
            "婚育", List.of("生育", "二胎", "三孩", "流产", "单身", "未婚"),
            "个人债务", List.of("欠债", "失信", "老赖", "贷款逾期"));
    private static final double ALIKE = 0.5;

    private CatalogueLint() {}

    public enum FindingLevel {
        REFUSED, WARNING
    }

    /// `rule` is the rule's id, `other` the one it collides with or null.
    public record Finding(FindingLevel level, String code, String rule, @Nullable String other, String message) {}

    public static List<Finding> read(List<Rule> rules) {
        var findings = new ArrayList<Finding>();
        var ids = new HashSet<String>();
        for (var rule : rules) {
            if (!ids.add(rule.id())) findings.add(refused("duplicate-id", rule, null, "编号重复"));
            privateLife(rule).ifPresent(findings::add);
            findings.addAll(limits(rule));
        }
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) overlap(rules.get(i), rules.get(j)).ifPresent(findings::add);
        }
        return findings;
    }

    public static boolean refuses(List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.level() == FindingLevel.REFUSED);
    }

    private static Optional<Finding> privateLife(Rule rule) {
        var text = rule.title() + rule.evidence();
        for (var topic : new TreeMap<>(PRIVATE_LIFE).entrySet()) {
            for (var word : topic.getValue()) {
                if (text.contains(word)) {
                    return Optional.of(refused("private-life", rule, null, "「%s」涉及%s，不能计分".formatted(word, topic.getKey())));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Finding> limits(Rule rule) {
        var findings = new ArrayList<Finding>();
        if (rule.kind() == Rule.RuleKind.CLAIM && rule.cap().isEmpty() && !rule.secondApproval()) {
            findings.add(warning("no-cap", rule, null, "没有上限，又不用两个人审批"));
        }
        rule.cap().filter(c -> c.points() > 0 && c.points() < rule.points())
                .ifPresent(c -> findings.add(refused("cap-below-one", rule, null, "上限 %d 分还不够算一次".formatted(c.points()))));
        if (rule.quantityUnit() == null && rule.maxQuantity() > 1) {
            findings.add(warning("no-unit", rule, null, "可以填多个数量，却没写单位"));
        }
        return findings;
    }

    private static Optional<Finding> overlap(Rule one, Rule other) {
        if (one.kind() != other.kind()) return Optional.empty();
        if (one.capGroup().equals(other.capGroup())) {
            return one.cap().equals(other.cap()) ? Optional.empty()
                    : Optional.of(refused("cap-group-differs", one, other.id(), "和「%s」同组，上限却不一样".formatted(other.title())));
        }
        if (likeness(one.title(), other.title()) < ALIKE) return Optional.empty();
        return Optional.of(warning("overlap", one, other.id(), "和「%s」像是同一件事，可能重复计分".formatted(other.title())));
    }

    /// Of the pairs of neighbouring characters in the shorter title, how many the longer has too.
    static double likeness(String one, String other) {
        var a = pairs(one);
        var b = pairs(other);
        var common = new HashSet<>(a);
        common.retainAll(b);
        int shorter = Math.min(a.size(), b.size());
        return shorter == 0 ? 0 : (double) common.size() / shorter;
    }

    private static Set<String> pairs(String title) {
        var letters = title.replaceAll("[^\\p{L}\\p{N}]", "");
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < letters.length(); i++) pairs.add(letters.substring(i, i + 2));
        return pairs;
    }

    private static Finding refused(String code, Rule rule, String other, String message) {
        return new Finding(FindingLevel.REFUSED, code, rule.id(), other, "「%s」%s".formatted(rule.title(), message));
    }

    private static Finding warning(String code, Rule rule, String other, String message) {
        return new Finding(FindingLevel.WARNING, code, rule.id(), other, "「%s」%s".formatted(rule.title(), message));
    }
}
