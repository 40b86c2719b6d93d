package cn.jifenbu.dividend.model;

import cn.jifenbu.refusal.PayoutRefusal.DischargeAlreadyDecided;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Transition;
import java.util.EnumSet;
import java.util.Set;

/// One move of a discharge.
public enum DischargeTransition implements Transition<DischargeState> {
    CONFIRM(DischargeState.CONFIRMED), WITHDRAW(DischargeState.WITHDRAWN);

    private final DischargeState to;

    DischargeTransition(DischargeState to) {
        this.to = to;
    }

    @Override
    public Set<DischargeState> from() {
        return EnumSet.of(DischargeState.PROPOSED);
    }

    @Override
    public DischargeState to() {
        return to;
    }

    @Override
    public RuntimeException refusedIn(DischargeState state) {
        return new RefusedException(new DischargeAlreadyDecided(state.name()));
    }
}
