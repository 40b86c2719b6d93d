package cn.jifenbu.redemption.model;

import cn.jifenbu.refusal.DisputeRefusal.DisputeDecided;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Transition;
import java.util.Set;

/// How a dispute about a redemption ends.
public enum DisputeStep implements Transition<DisputeState> {

    UPHOLD(DisputeState.UPHELD), DISMISS(DisputeState.DISMISSED);

    private final DisputeState to;

    DisputeStep(DisputeState to) {
        this.to = to;
    }

    @Override
    public Set<DisputeState> from() {
        return Set.of(DisputeState.OPEN);
    }

    @Override
    public DisputeState to() {
        return to;
    }

    @Override
    public RefusedException refusedIn(DisputeState state) {
        return new RefusedException(new DisputeDecided(state.name()));
    }
}
