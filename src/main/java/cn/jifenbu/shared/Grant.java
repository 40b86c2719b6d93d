package cn.jifenbu.shared;

import java.util.Set;

/// A role in one place of the tree. `groups` narrows a coordinator to some groups of the village; empty means all.
public record Grant(Role role, DivisionCode scope, Set<Integer> groups) {

    public boolean covers(VillageId village) {
        return scope.covers(village.division());
    }

    public boolean covers(VillageId village, int group) {
        return covers(village) && (groups.isEmpty() || groups.contains(group));
    }
}
