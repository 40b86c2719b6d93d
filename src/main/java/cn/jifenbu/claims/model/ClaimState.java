package cn.jifenbu.claims.model;

import java.util.EnumSet;
import java.util.Set;

/// Where a claim is on its way from the deed to the posted point.
public enum ClaimState {
    DRAFT, SUBMITTED, FIRST_CHECKED, APPROVED, ON_NOTICE, OBJECTED, POSTED, RETURNED, WITHDRAWN, REJECTED, CANCELLED, REVERSED;

    /// Approved but not yet posted: the points are pending (待入账).
    public static final Set<ClaimState> PENDING = EnumSet.of(APPROVED, ON_NOTICE, OBJECTED);

    /// Nothing more happens to it.
    public static final Set<ClaimState> ENDED = EnumSet.of(POSTED, WITHDRAWN, REJECTED, CANCELLED, REVERSED);

    /// Ended without points, or they were taken back: such a claim no longer counts against a cap.
    public static final Set<ClaimState> WITHOUT_EFFECT = EnumSet.of(DRAFT, WITHDRAWN, REJECTED, CANCELLED, REVERSED);
}
