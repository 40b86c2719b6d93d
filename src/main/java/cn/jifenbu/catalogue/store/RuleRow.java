package cn.jifenbu.catalogue.store;

import cn.jifenbu.catalogue.model.Cap;
import cn.jifenbu.catalogue.model.Rule;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

@Entity
@Table(name = "rule")
@IdClass(RuleRow.Key.class)
public class RuleRow {

    @Id long villageId;
    @Id int versionNo;
    @Id String ruleId;
    int position;
    String category;
    String title;
    @Enumerated(EnumType.STRING) Rule.RuleKind kind;
    int points;
    String quantityUnit;
    int maxQuantity;
    Integer capTimes;
    Integer capPoints;
    @Enumerated(EnumType.STRING) Cap.Period capPeriod;
    String capGroup;
    String evidence;
    String[] claimants;
    boolean secondApproval;
    int photos;

    public record Key(long villageId, int versionNo, String ruleId) {}

    public static RuleRow of(long village, int version, Rule rule) {
        var row = new RuleRow();
        row.villageId = village;
        row.versionNo = version;
        row.ruleId = rule.id();
        row.position = rule.position();
        row.category = rule.category();
        row.title = rule.title();
        row.kind = rule.kind();
        row.points = rule.points();
        row.quantityUnit = rule.quantityUnit();
        row.maxQuantity = rule.maxQuantity();
        row.capTimes = rule.cap().map(Cap::times).filter(n -> n > 0).orElse(null);
        row.capPoints = rule.cap().map(Cap::points).filter(n -> n > 0).orElse(null);
        row.capPeriod = rule.cap().map(Cap::period).orElse(null);
        row.capGroup = rule.capGroup();
        row.evidence = rule.evidence();
        row.claimants = rule.claimants().stream().map(Enum::name).sorted().toArray(String[]::new);
        row.secondApproval = rule.secondApproval();
        row.photos = rule.photos();
        return row;
    }

    public Rule toRule() {
        var cap = Optional.ofNullable(capPeriod)
                .map(p -> new Cap(capTimes == null ? 0 : capTimes, capPoints == null ? 0 : capPoints, p));
        var who = Arrays.stream(claimants).map(Rule.Claimant::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Rule(ruleId, position, category, title, kind, points, quantityUnit, maxQuantity, cap, capGroup, evidence,
                who,
                secondApproval, photos);
    }
}
