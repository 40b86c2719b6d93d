package cn.jifenbu.dividend.model;

import cn.jifenbu.refusal.DividendRefusal.WrongRunState;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Transition;
import java.util.EnumSet;
import java.util.Set;

/// One move of a dividend run: from where it may be made, and where it leads. What happens to money after the books were closed
/// (PAY_LATE) is written down and opens nothing again; where there was nothing to pay, a run is closed without paying.
public enum RunTransition implements Transition<RunState> {
    FREEZE(EnumSet.of(RunState.DRAFT), RunState.FROZEN),
    CHECK(EnumSet.of(RunState.FROZEN), RunState.CHECKED),
    PUBLISH(EnumSet.of(RunState.CHECKED), RunState.ON_NOTICE),
    CONFIRM(EnumSet.of(RunState.ON_NOTICE), RunState.CONFIRMED),
    CANCEL(EnumSet.of(RunState.ON_NOTICE), RunState.CANCELLED),
    PAY(EnumSet.of(RunState.CONFIRMED, RunState.PAYING), RunState.PAYING),
    PAY_LATE(EnumSet.of(RunState.CLOSED), RunState.CLOSED),
    CLOSE(EnumSet.of(RunState.CONFIRMED, RunState.PAYING), RunState.CLOSED);

    private final Set<RunState> from;
    private final RunState to;

    RunTransition(Set<RunState> from, RunState to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public Set<RunState> from() {
        return from;
    }

    @Override
    public RunState to() {
        return to;
    }

    @Override
    public RuntimeException refusedIn(RunState state) {
        return new RefusedException(new WrongRunState(state.name(), name()));
    }
}
