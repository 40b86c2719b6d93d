package cn.jifenbu.shared;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who acts: a member of staff with grants, a villager with a household, both, or the system's own clockwork.
///
/// @param ties households about which this person decides nothing, besides their own: asked for, left not long ago, relatives'
public record Actor(UUID person, List<Grant> grants, Optional<Membership> membership, Set<Tie> ties) {

    /// The scheduled job. Its actions are logged under this person.
    public static final Actor SYSTEM = new Actor(new UUID(0, 0),
            List.of(new Grant(Role.SYSTEM, DivisionCode.NATION, Set.of())), Optional.empty());

    public Actor(UUID person, List<Grant> grants, Optional<Membership> membership) {
        this(person, grants, membership, Set.of());
    }

    public record Tie(VillageId village, HouseholdId household) {}

    /// The household a villager belongs to, in one village.
    ///
    /// @param mayRedeem whether they may spend its points; the head always may
    public record Membership(VillageId village, HouseholdId household, boolean mayRedeem) {

        public Membership(VillageId village, HouseholdId household) {
            this(village, household, true);
        }
    }

    public boolean has(Set<Role> roles, VillageId village) {
        return this == SYSTEM || grants.stream().anyMatch(g -> roles.contains(g.role()) && g.covers(village));
    }

    public boolean isMemberOf(VillageId village, HouseholdId household) {
        return householdIn(village).filter(household::equals).isPresent();
    }

    public boolean isTiedTo(VillageId village, HouseholdId household) {
        return ties.contains(new Tie(village, household));
    }

    /// The person's own household, where this is its village.
    public Optional<HouseholdId> householdIn(VillageId village) {
        return membership.filter(m -> m.village().equals(village)).map(Membership::household);
    }

    public boolean isVillagerOf(VillageId village) {
        return householdIn(village).isPresent();
    }
}
