package cn.jifenbu.demo;

import cn.jifenbu.catalogue.model.Cap;
import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.catalogue.model.Rule.Claimant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The sample catalogue of seeds/catalogue/rules.csv.
public final class SeedRules {

    private SeedRules() {}

    public static List<Rule> read() {
        return SeedFiles.rows("catalogue/rules.csv").stream().map(SeedRules::rule).toList();
    }

    private static Rule rule(Map<String, String> row) {
        var period = row.get("capPeriod");
        var cap = period.isEmpty() ? Optional.<Cap>empty()
                : Optional.of(
                        new Cap(number(row.get("capTimes"), 0), number(row.get("capPoints"), 0), Cap.Period.valueOf(period)));
        return new Rule(row.get("id"), number(row.get("no"), 0), row.get("category"), row.get("title"),
                Rule.RuleKind.valueOf(row.get("kind")), number(row.get("points"), 0),
                row.get("quantityUnit").isEmpty() ? null : row.get("quantityUnit"), number(row.get("maxQuantity"), 1), cap,
                row.get("capGroup").isEmpty() ? row.get("id") : row.get("capGroup"), row.get("evidence"),
                SeedFiles.parts(row.get("claimant")).stream().map(Claimant::valueOf).collect(Collectors.toUnmodifiableSet()),
                Boolean.parseBoolean(row.get("secondApproval")));
    }

    private static int number(String cell, int without) {
        return cell.isEmpty() ? without : Integer.parseInt(cell);
    }
}
