package cn.jifenbu.ledger.model;

import cn.jifenbu.refusal.ClaimRefusal.PointsBeyondRule;
import cn.jifenbu.refusal.RefusedException;

/// The one gate before points and merit come into being or grow, whatever door they come by: a claim, an amendment, a
/// correction, what was taken and is given back. Asked is always what it comes to in the end, so that many small steps need
/// as many people as a large one. `secondApprovalFrom` is the policy's threshold in points.
public record PointsGate(long secondApprovalFrom) {

    /// Fewer points, or as many, need no gate.
    public static boolean raises(long before, long after) {
        return after > before;
    }

    /// How many people have to agree beside the one who asks.
    public int approvals(long points) {
        return points >= secondApprovalFrom ? 2 : 1;
    }

    /// @throws PointsBeyondRule when nothing done under the rule could be worth so much
    public static void requirePossible(long points, long most) {
        if (points > most) throw new RefusedException(new PointsBeyondRule(points, most));
    }

    /// What is posted is what stood on the board.
    public static boolean isAsShown(Integer shown, long posted) {
        return shown != null && shown == posted;
    }
}
