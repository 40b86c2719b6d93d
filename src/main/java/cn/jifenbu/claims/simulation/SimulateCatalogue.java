package cn.jifenbu.claims.simulation;

import cn.jifenbu.catalogue.drafts.ReadDrafts;
import cn.jifenbu.claims.simulation.Simulation.PostedClaim;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.household.Households;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Plays last year's posted claims under a draft of the rules: what each household and the village would have had. Changes
/// nothing.
@ApplicationScoped
public class SimulateCatalogue {
    private final ReadDrafts drafts;
    private final Households households;
    private final ClaimRepository claims;
    private final BusinessClock clock;

    SimulateCatalogue(ReadDrafts drafts, Households households, ClaimRepository claims, BusinessClock clock) {
        this.drafts = drafts;
        this.households = households;
        this.claims = claims;
        this.clock = clock;
    }

    public record HouseholdDifference(UUID householdId, String householdCode, long before, long after, long difference) {}

    public record RuleDifference(String ruleId, long before, long after, long difference) {}

    /// `households` are those with a difference, the largest first; `unchanged` counts the others.
    public record SimulationResult(int year, int claims, long before, long after, long difference, List<RuleDifference> rules,
            List<HouseholdDifference> households, int unchanged) {}

    /// @param year of the deeds; null is the one before this
    /// @throws RefusedException UnknownDraft
    @Transactional
    public SimulationResult simulate(VillageId village, UUID draft, Integer year) {
        var rules = drafts.rules(village, draft);
        int played = year == null ? clock.today().getYear() - 1 : year;
        var past = posted(village, played);
        var result = Simulation.run(past, rules);
        long before = past.stream().mapToLong(PostedClaim::points).sum();
        long after = result.byHousehold().values().stream().mapToLong(Simulation.PointTotals::after).sum();
        var perRule = result.byRule().entrySet().stream().filter(e -> e.getValue().difference() != 0)
                .map(e -> new RuleDifference(e.getKey(), e.getValue().before(), e.getValue().after(),
                        e.getValue().difference()))
                .toList();
        var lines = lines(village, result);
        return new SimulationResult(played, past.size(), before, after, after - before, perRule, lines,
                result.byHousehold().size() - lines.size());
    }

    private List<HouseholdDifference> lines(VillageId village, Simulation.Result result) {
        var changed = result.byHousehold().entrySet().stream().filter(e -> e.getValue().difference() != 0).toList();
        var known = households.byIds(village, changed.stream().map(e -> new HouseholdId(e.getKey())).toList());
        return changed.stream().map(e -> new HouseholdDifference(e.getKey(), known.get(new HouseholdId(e.getKey())).code(),
                e.getValue().before(), e.getValue().after(), e.getValue().difference()))
                .sorted(Comparator.comparing((HouseholdDifference l) -> -Math.abs(l.difference()))
                        .thenComparing(HouseholdDifference::householdCode))
                .toList();
    }

    private List<PostedClaim> posted(VillageId village, int year) {
        return claims.posted(village, year).stream().map(r -> new PostedClaim(r.id, r.householdId, r.ruleId, r.channel,
                r.quantity, r.happenedOn, r.event, r.points))
                .toList();
    }
}
