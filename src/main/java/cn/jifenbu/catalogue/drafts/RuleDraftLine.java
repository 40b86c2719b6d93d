package cn.jifenbu.catalogue.drafts;

import cn.jifenbu.catalogue.model.Cap;
import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.catalogue.model.Rule.Claimant;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A rule as it is written in a draft. `capTimes` and `capPoints` count per `capPeriod`; `capGroup` is the rule's own when
/// left out; `photos` is how many an online claim must bring.
public record RuleDraftLine(@NotBlank @Pattern(regexp = "[a-z0-9-]{1,32}") String id, @Min(1) @Max(999) int position,
        @NotBlank @Size(max = 20) String category, @NotBlank @Size(max = 60) String title, @NotNull Rule.RuleKind kind,
        @Min(-1000) @Max(1000) int points, @Size(max = 10) @Nullable String quantityUnit,
        @Min(1) @Max(10_000) @Nullable Integer maxQuantity,
        @Min(1) @Max(1000) @Nullable Integer capTimes, @Min(1) @Max(100_000) @Nullable Integer capPoints,
        Cap.@Nullable Period capPeriod,
        @Size(max = 32) @Nullable String capGroup, @NotBlank @Size(max = 200) String evidence,
        @Min(0) @Max(9) @Nullable Integer photos,
        @NotNull @Size(max = 6) Set<@NotNull Claimant> claimants, @Nullable Boolean secondApproval) {

    /// @throws RefusedException InvalidFields that name the line
    Rule toRule(int line) {
        boolean counted = capTimes != null || capPoints != null;
        if (counted != (capPeriod != null)) throw wrong(line, "capPeriod", "上限要同时写明数目和周期");
        if (kind == Rule.RuleKind.CLAIM ? points <= 0 : points >= 0) throw wrong(line, "points", "申报是正分，扣分是负分");
        var cap = counted ? Optional.of(new Cap(or(capTimes, 0), or(capPoints, 0), capPeriod)) : Optional.<Cap>empty();
        var unit = quantityUnit == null || quantityUnit.isBlank() ? null : quantityUnit;
        var group = capGroup == null || capGroup.isBlank() ? id : capGroup;
        return new Rule(id, position, category, title, kind, points, unit, or(maxQuantity, 1), cap, group, evidence, claimants,
                Boolean.TRUE.equals(secondApproval), or(photos, 0));
    }

    public static RuleDraftLine of(Rule rule) {
        return new RuleDraftLine(rule.id(), rule.position(), rule.category(), rule.title(), rule.kind(), rule.points(),
                rule.quantityUnit(), rule.maxQuantity(), positive(rule.cap().map(Cap::times)),
                positive(rule.cap().map(Cap::points)), rule.cap().map(Cap::period).orElse(null), rule.capGroup(),
                rule.evidence(), rule.photos(), new TreeSet<>(rule.claimants()), rule.secondApproval());
    }

    static List<Rule> toRules(List<RuleDraftLine> lines) {
        return IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).toRule(i)).toList();
    }

    private static Integer positive(Optional<Integer> number) {
        return number.filter(n -> n > 0).orElse(null);
    }

    private static int or(Integer number, int without) {
        return number == null ? without : number;
    }

    private static RefusedException wrong(int line, String field, String message) {
        return new RefusedException(new InvalidFields(List.of(new FieldError("rules[" + line + "]." + field, message))));
    }
}
