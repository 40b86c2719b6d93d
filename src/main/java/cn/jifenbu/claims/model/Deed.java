package cn.jifenbu.claims.model;

import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.catalogue.model.Rule.Claimant;
import cn.jifenbu.refusal.ClaimRefusal.CapReached;
import cn.jifenbu.refusal.ClaimRefusal.DeedInTheFuture;
import cn.jifenbu.refusal.ClaimRefusal.DeedTooLongAgo;
import cn.jifenbu.refusal.ClaimRefusal.EventReferenceMissing;
import cn.jifenbu.refusal.ClaimRefusal.NotForThisChannel;
import cn.jifenbu.refusal.ClaimRefusal.QuantityOutOfRange;
import cn.jifenbu.refusal.RefusedException;
import java.time.LocalDate;

/// What a household did, judged by the rule that was in force on that day. `event` names the place or occasion.
public record Deed(Rule rule, ClaimChannel channel, int quantity, LocalDate day, String event) {

    /// What the household's other claims under the rule's cap have used up.
    public record Used(long times, long points) {}

    /// Whole points for the whole quantity.
    public int points() {
        return Math.multiplyExact(rule.points(), quantity);
    }

    /// @throws RefusedException NotForThisChannel, QuantityOutOfRange, DeedInTheFuture, DeedTooLongAgo, EventReferenceMissing
    public void check(LocalDate today, Policy policy) {
        if (rule.kind() == Rule.RuleKind.DEDUCTION) throw new RefusedException(new NotForThisChannel(rule.title(), "村工作人员"));
        if (channel == ClaimChannel.ONLINE && !rule.claimants().contains(Claimant.HOUSEHOLD)) {
            throw new RefusedException(new NotForThisChannel(rule.title(), "积分协管员"));
        }
        if (quantity < 1 || quantity > rule.maxQuantity()) {
            throw new RefusedException(new QuantityOutOfRange(quantity, rule.maxQuantity()));
        }
        if (day.isAfter(today)) throw new RefusedException(new DeedInTheFuture(day));
        var earliest = policy.earliestDeed(today);
        if (day.isBefore(earliest)) throw new RefusedException(new DeedTooLongAgo(day, earliest));
        if (event.isEmpty() && perEvent()) throw new RefusedException(new EventReferenceMissing(rule.title()));
    }

    public boolean perEvent() {
        return rule.cap().filter(c -> c.period() == cn.jifenbu.catalogue.model.Cap.Period.EVENT).isPresent();
    }

    /// @throws RefusedException CapReached when this claim would go over the times or the points
    public void checkCap(Used used) {
        checkCap(used, points());
    }

    /// For a deed that is worth these points, as a correction or an amendment says.
    ///
    /// @throws RefusedException CapReached
    public void checkCap(Used used, long points) {
        rule.cap().ifPresent(cap -> {
            if (cap.times() > 0 && used.times() + 1 > cap.times()) {
                throw new RefusedException(new CapReached(rule.title(), cap.inWords(), used.times(), cap.times(), "次"));
            }
            if (cap.points() > 0 && used.points() + points > cap.points()) {
                throw new RefusedException(new CapReached(rule.title(), cap.inWords(), used.points(), cap.points(), "分"));
            }
        });
    }
}
