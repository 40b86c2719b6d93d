package cn.jifenbu.claims.store;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.claims.store.ClaimView.ClaimStepTaken;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.Households;
import cn.jifenbu.identity.binding.ReadIdentity;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Puts codes, masked names and rule titles beside claims.
@ApplicationScoped
public class ClaimViews {

    private final Households households;
    private final ReadCatalogue catalogue;
    private final ReadIdentity identity;
    private final ClaimHistory steps;
    private final ClaimPhotos photos;

    ClaimViews(Households households, ReadCatalogue catalogue, ReadIdentity identity, ClaimHistory steps, ClaimPhotos photos) {
        this.households = households;
        this.catalogue = catalogue;
        this.identity = identity;
        this.steps = steps;
        this.photos = photos;
    }

    public List<ClaimView> list(VillageId village, List<ClaimRow> rows) {
        var known = households.byIds(village, rows.stream().map(r -> new HouseholdId(r.householdId)).toList());
        return rows.stream().map(row -> view(village, row, known.get(new HouseholdId(row.householdId)), null, null)).toList();
    }

    public ClaimView of(VillageId village, ClaimRow row) {
        return view(village, row, households.require(village, new HouseholdId(row.householdId)), null, null);
    }

    public ClaimView of(ClaimRow row, Household household) {
        return view(household.village(), row, household, null, null);
    }

    public ClaimView withSteps(VillageId village, ClaimRow row) {
        var history = steps.list(row).stream()
                .map(s -> new ClaimStepTaken(s.fromState, s.toState, identity.displayName(s.actor), s.reason, s.reasonCode,
                        s.takenAt))
                .toList();
        return view(village, row, households.require(village, new HouseholdId(row.householdId)), history,
                photos.list(row).stream().map(p -> new ClaimView.Photo(p.evidenceId, p.seenBefore)).toList());
    }

    private ClaimView view(VillageId village, ClaimRow row, Household household, List<ClaimStepTaken> history,
            List<ClaimView.Photo> evidence) {
        var title = catalogue.version(village, row.versionNo).rule(row.ruleId).title();
        return ClaimView.of(row, household, title, evidence, history);
    }
}
