package cn.jifenbu.catalogue.model;

import cn.jifenbu.refusal.CatalogueRefusal.DraftNotInState;
import cn.jifenbu.refusal.RefusedException;
import java.util.EnumSet;
import java.util.Set;

/// Where a draft of the catalogue or the policy is on its way into force.
public enum DraftState {
    DRAFT, SUBMITTED, APPROVED, RETURNED, WITHDRAWN;

    /// What may be written in.
    public static final Set<DraftState> OPEN = EnumSet.of(DRAFT, RETURNED);

    /// @throws RefusedException DraftNotInState
    public void requireOneOf(Set<DraftState> states) {
        if (!states.contains(this)) throw new RefusedException(new DraftNotInState(name()));
    }
}
