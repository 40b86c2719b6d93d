package cn.jifenbu.householdchange.model;

import cn.jifenbu.shared.HouseholdId;
import java.util.ArrayList;
import java.util.List;

/// Where points and merit that came to a household have gone since, by splits and merges, in the proportions of each. What was
/// spent is not followed: a household answers for its share whether it still has it or not.
public final class PointsTrail {

    /// From one household to another. By a merge all; by a split, after entry `lastEntryNo`, of each `pointsBefore` points
    /// `points`, and of merit `heads` of `headsBefore`.
    public record Step(HouseholdId from, HouseholdId to, boolean merge, long lastEntryNo, long points, long pointsBefore,
            int heads, int headsBefore) {}

    public record Share(HouseholdId household, long points, long merit) {}

    private final List<Step> steps;

    /// @param steps of the whole village, the earliest first
    public PointsTrail(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /// The shares of what came to the household by this entry; they add up to `points` and `merit`.
    public List<Share> follow(HouseholdId household, long entryNo, long points, long merit) {
        return follow(household, 0, entryNo, points, merit);
    }

    private List<Share> follow(HouseholdId household, int from, long entryNo, long points, long merit) {
        var shares = new ArrayList<Share>();
        long stayed = points, stayedMerit = merit;
        for (int i = from; i < steps.size(); i++) {
            var step = steps.get(i);
            if (!step.from.equals(household) || !step.merge && step.lastEntryNo < entryNo) continue;
            if (step.merge) {
                shares.addAll(follow(step.to, i + 1, 0, stayed, stayedMerit));
                return shares;
            }
            long gone = part(stayed, step.points, step.pointsBefore), merits = part(stayedMerit, step.heads, step.headsBefore);
            shares.addAll(follow(step.to, i + 1, 0, gone, merits));
            stayed -= gone;
            stayedMerit -= merits;
        }
        shares.add(new Share(household, stayed, stayedMerit));
        return shares;
    }

    /// Fractions stay where they were, of what is taken back as of what is given.
    private static long part(long whole, long taken, long of) {
        return of == 0 ? 0 : Math.multiplyExact(whole, taken) / of;
    }
}
