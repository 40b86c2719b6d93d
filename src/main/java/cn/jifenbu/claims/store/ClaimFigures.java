package cn.jifenbu.claims.store;

import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Counts over claims for dashboards. A claim belongs to the year of its deed and counts once it is posted.
@ApplicationScoped
public class ClaimFigures {

    private final ClaimFigureRepository figures;

    ClaimFigures(ClaimFigureRepository figures) {
        this.figures = figures;
    }

    public record Posted(VillageId village, ClaimChannel channel, long claims, long points) {}

    @Transactional
    public List<Posted> posted(List<VillageId> villages, int year) {
        return figures.posted(villages, year);
    }

    /// Claims posted for one rule, in one month, group and channel.
    public record Deeds(int month, int group, ClaimChannel channel, int versionNo, String ruleId, long claims, long points) {}

    /// A village's year by month, group, channel and rule, for charts.
    @Transactional
    public List<Deeds> deeds(VillageId village, int year) {
        return figures.deeds(village, year);
    }

    /// How many households of each village earned points in the year.
    @Transactional
    public Map<VillageId, Long> participating(List<VillageId> villages, int year) {
        return figures.participating(villages, year);
    }

    /// The newest year in which points have been posted.
    @Transactional
    public OptionalInt newestYear(List<VillageId> villages) {
        return figures.newestPosted(villages).map(day -> OptionalInt.of(day.getYear())).orElse(OptionalInt.empty());
    }

    /// What waits at each step, over all years.
    @Transactional
    public Map<ClaimState, Long> byState(VillageId village) {
        return figures.byState(village);
    }

    /// Approvals that the township is to look at once more.
    @Transactional
    public long secondLooks(VillageId village) {
        return figures.countSpotChecks(village);
    }
}
