package cn.jifenbu.claims.model;

import static cn.jifenbu.claims.model.ClaimState.APPROVED;
import static cn.jifenbu.claims.model.ClaimState.CANCELLED;
import static cn.jifenbu.claims.model.ClaimState.DRAFT;
import static cn.jifenbu.claims.model.ClaimState.FIRST_CHECKED;
import static cn.jifenbu.claims.model.ClaimState.OBJECTED;
import static cn.jifenbu.claims.model.ClaimState.ON_NOTICE;
import static cn.jifenbu.claims.model.ClaimState.POSTED;
import static cn.jifenbu.claims.model.ClaimState.REJECTED;
import static cn.jifenbu.claims.model.ClaimState.RETURNED;
import static cn.jifenbu.claims.model.ClaimState.REVERSED;
import static cn.jifenbu.claims.model.ClaimState.SUBMITTED;
import static cn.jifenbu.claims.model.ClaimState.WITHDRAWN;

import cn.jifenbu.refusal.ClaimRefusal.WrongState;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Transition;
import java.util.EnumSet;
import java.util.Set;

/// One move of a claim: from where it may be made, and where it leads.
public enum ClaimTransition implements Transition<ClaimState> {
    SUBMIT(EnumSet.of(DRAFT, RETURNED), SUBMITTED),
    WITHDRAW(EnumSet.of(DRAFT, SUBMITTED, RETURNED, FIRST_CHECKED), WITHDRAWN),
    RETURN(EnumSet.of(SUBMITTED, FIRST_CHECKED), RETURNED),
    FIRST_CHECK(EnumSet.of(SUBMITTED), FIRST_CHECKED),
    APPROVE(EnumSet.of(FIRST_CHECKED), APPROVED),
    REJECT(EnumSet.of(SUBMITTED, FIRST_CHECKED), REJECTED),
    PUBLISH(EnumSet.of(APPROVED), ON_NOTICE),
    OBJECT(EnumSet.of(ON_NOTICE), OBJECTED),
    UPHOLD(EnumSet.of(OBJECTED), ON_NOTICE),
    /// To fewer points, which hang on a notice of their own.
    AMEND(EnumSet.of(OBJECTED), APPROVED),
    /// To more points, which others have to approve.
    RAISE(EnumSet.of(OBJECTED), FIRST_CHECKED),
    /// What is not what stood on the board is not posted.
    TAKE_DOWN(EnumSet.of(ON_NOTICE), FIRST_CHECKED),
    /// A fault found by the township's spot check.
    SEND_BACK(EnumSet.of(APPROVED), RETURNED),
    CANCEL(EnumSet.of(OBJECTED), CANCELLED),
    POST(EnumSet.of(ON_NOTICE), POSTED),
    /// The ledger puts right what it had posted: with other points, or with none.
    CORRECT(EnumSet.of(POSTED), POSTED),
    REVERSE(EnumSet.of(POSTED), REVERSED);

    private final Set<ClaimState> from;
    private final ClaimState to;

    ClaimTransition(Set<ClaimState> from, ClaimState to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public Set<ClaimState> from() {
        return from;
    }

    @Override
    public ClaimState to() {
        return to;
    }

    @Override
    public RuntimeException refusedIn(ClaimState state) {
        return new RefusedException(new WrongState(state.name(), name()));
    }
}
