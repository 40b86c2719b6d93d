package cn.jifenbu.deductions.model;

import static cn.jifenbu.deductions.model.DeductionState.DISPUTED;
import static cn.jifenbu.deductions.model.DeductionState.HALVED;
import static cn.jifenbu.deductions.model.DeductionState.ON_NOTICE;
import static cn.jifenbu.deductions.model.DeductionState.POSTED;
import static cn.jifenbu.deductions.model.DeductionState.RECORDED;
import static cn.jifenbu.deductions.model.DeductionState.RECTIFYING;
import static cn.jifenbu.deductions.model.DeductionState.REVERSED;
import static cn.jifenbu.deductions.model.DeductionState.SERVED;
import static cn.jifenbu.deductions.model.DeductionState.WAIVED;

import cn.jifenbu.refusal.DeductionRefusal.WrongDeductionState;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Transition;
import java.util.EnumSet;
import java.util.Set;

/// One move of a deduction. Warned and rectified in time costs nothing; rectified late, half.
public enum DeductionTransition implements Transition<DeductionState> {
    SERVE(EnumSet.of(RECORDED), SERVED), RECTIFY(EnumSet.of(SERVED), RECTIFYING),
    WAIVE(EnumSet.of(RECORDED, SERVED, RECTIFYING, DISPUTED), WAIVED),
    HALVE(EnumSet.of(SERVED, RECTIFYING, DISPUTED), HALVED), CONFIRM(EnumSet.of(SERVED, RECTIFYING, DISPUTED), ON_NOTICE),
    DISPUTE(EnumSet.of(HALVED, ON_NOTICE), DISPUTED), POST(EnumSet.of(HALVED, ON_NOTICE), POSTED),
    /// The ledger puts right what it had posted: with other points, or with none.
    CORRECT(EnumSet.of(POSTED), POSTED), REVERSE(EnumSet.of(POSTED), REVERSED);

    private final Set<DeductionState> from;
    private final DeductionState to;

    DeductionTransition(Set<DeductionState> from, DeductionState to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public Set<DeductionState> from() {
        return from;
    }

    @Override
    public DeductionState to() {
        return to;
    }

    @Override
    public RuntimeException refusedIn(DeductionState state) {
        return new RefusedException(new WrongDeductionState(state.name(), name()));
    }
}
