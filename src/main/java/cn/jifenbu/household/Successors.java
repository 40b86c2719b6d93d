package cn.jifenbu.household;

import cn.jifenbu.household.model.Succession;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Who stands for a household now. Whatever arrives late asks here: returns, reversals, payments, cards.
@ApplicationScoped
public class Successors {

    private final HouseholdRepository households;

    Successors(HouseholdRepository households) {
        this.households = households;
    }

    /// The household itself while it is open; empty where the village stands for it.
    public Optional<HouseholdId> standsFor(VillageId village, HouseholdId household) {
        return of(village).standsFor(household, Instant.MAX);
    }

    /// The household at the end of the chain, or this one where the village stands for it.
    public HouseholdId orItself(VillageId village, HouseholdId household) {
        return standsFor(village, household).orElse(household);
    }

    /// The household and all that were merged into it, one after the other.
    public Set<HouseholdId> line(VillageId village, HouseholdId household) {
        return of(village).line(household, Instant.MAX);
    }

    @Transactional
    public HouseholdLife life(VillageId village, HouseholdId household) {
        var row = households.row(village, household);
        var heir = row.closedAt == null ? Optional.<Household>empty()
                : standsFor(village, household).flatMap(h -> households.byId(village, h));
        return new HouseholdLife(row.registeredOn, row.closedAt, heir.map(h -> h.id().value()).orElse(null),
                heir.map(Household::code).orElse(null));
    }

    /// As it is now, for many questions.
    public Succession of(VillageId village) {
        return new Succession(households.closings(village));
    }
}
