package cn.jifenbu.shared;

import java.util.Set;

/// A role in one place of the tree. A coordinator works for the `groups` named and for no
/// other; all other roles are for the whole place.
public record Grant(Role role, DivisionCode scope, Set<Integer> groups) {

    public boolean covers(VillageId village) {
        return scope.covers(village.division());
    }

    public boolean covers(VillageId village, int group) {
        return covers(village) && (!role.worksForGroups() || groups.contains(group));
    }
}
