package cn.jifenbu.dividend.model;

import java.util.Set;

/// Where a dividend run stands; it only ever goes forward. CANCELLED is one that an objection took off the board.
public enum RunState {
    DRAFT, FROZEN, CHECKED, ON_NOTICE, CONFIRMED, PAYING, CLOSED, CANCELLED;

    /// The sums are granted; from here on only an adjustment changes what a household gets.
    public static final Set<RunState> GRANTED = Set.of(CONFIRMED, PAYING, CLOSED);

    /// What hangs or hung on the board and stands.
    public static final Set<RunState> ON_BOARD = Set.of(ON_NOTICE, CONFIRMED, PAYING, CLOSED);

    /// Whether everybody may see it.
    public boolean isPublic() {
        return ON_BOARD.contains(this);
    }
}
