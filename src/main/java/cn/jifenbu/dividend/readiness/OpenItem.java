package cn.jifenbu.dividend.readiness;

import cn.jifenbu.shared.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that is under way for a year, as it stands now. `throughOn` is the day it is through by itself, null where
/// somebody has to act; `waitsFor` says what those must be allowed to do who move it on, `dueOn` by when they should have.
public record OpenItem(OpenItemKind kind, UUID id, @Nullable Long no, UUID householdId, String householdCode, String state,
        @Nullable Long points, @Nullable LocalDate happenedOn, @Nullable LocalDate dueOn, @Nullable LocalDate throughOn,
        @Nullable Permission waitsFor, @Nullable OpenItemReason decision) {

    /// That the freeze does not wait for it.
    public record OpenItemReason(String reason, String by, Instant at) {}

    /// Who moves it on; null where time does.
    static Permission nextStep(OpenItemKind kind, String state) {
        return switch (kind) {
            case CLAIM -> ofClaim(state);
            case DEDUCTION -> switch (state) {
                case "RECORDED" -> Permission.RECORD_DEDUCTION;
                case "SERVED", "RECTIFYING", "DISPUTED" -> Permission.DECIDE_DEDUCTION;
                default -> null;
            };
            case HOUSEHOLD -> Permission.CHANGE_HOUSEHOLD;
            case ORDER -> Permission.HAND_OVER;
            case HOLD -> Permission.HOLD_POINTS;
        };
    }

    private static Permission ofClaim(String state) {
        return switch (state) {
            case "DRAFT", "RETURNED" -> Permission.CLAIM;
            case "SUBMITTED" -> Permission.FIRST_CHECK;
            case "FIRST_CHECKED" -> Permission.APPROVE_CLAIM;
            case "APPROVED" -> Permission.PUBLISH_NOTICE;
            case "OBJECTED" -> Permission.RESOLVE_OBJECTION;
            default -> null;
        };
    }
}
