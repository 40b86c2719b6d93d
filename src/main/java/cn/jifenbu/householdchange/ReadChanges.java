package cn.jifenbu.householdchange;

import cn.jifenbu.household.Households;
import cn.jifenbu.household.Successors;
import cn.jifenbu.householdchange.HouseholdLifeView.LifeStep;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A household's history, read only.
@ApplicationScoped
public class ReadChanges {

    private final HouseholdChangeRepository changes;
    private final Households households;
    private final Successors successors;

    ReadChanges(HouseholdChangeRepository changes, Households households, Successors successors) {
        this.changes = changes;
        this.households = households;
        this.successors = successors;
    }

    /// From the registration on, to whoever stands for it now.
    @Transactional
    public HouseholdLifeView life(VillageId village, HouseholdId household) {
        households.require(village, household);
        var lines = changes.newest(village, household, Page.MAX_LIMIT).reversed();
        var others = households.byIds(village, lines.stream().map(line -> other(line, household)).filter(Objects::nonNull)
                .map(HouseholdId::new).distinct().toList());
        var steps = lines.stream().map(line -> {
            var other = other(line, household);
            return new LifeStep(line.changeNo(), line.kind(), line.householdId().equals(household.value()), other,
                    other == null ? null : others.get(new HouseholdId(other)).code(), line.points(), line.reason(),
                    line.settlesOn(), line.recordedAt());
        }).toList();
        var life = successors.life(village, household);
        return new HouseholdLifeView(life.registeredOn(), life.closedAt(), life.successorId(), life.successorCode(), steps);
    }

    private static UUID other(HouseholdChange line, HouseholdId household) {
        return line.householdId().equals(household.value()) ? line.otherHouseholdId() : line.householdId();
    }

    /// The newest first.
    @Transactional
    public List<HouseholdChange> list(VillageId village, HouseholdId household, int limit) {
        households.require(village, household);
        return changes.newest(village, household, limit);
    }
}
