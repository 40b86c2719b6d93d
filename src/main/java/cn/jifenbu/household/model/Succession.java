package cn.jifenbu.household.model;

import cn.jifenbu.shared.HouseholdId;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The closed households of a village and who followed them: what is still to come to one of them comes to whoever stands for
/// it then. A merged into B and B into C: C stands for A.
public record Succession(Map<HouseholdId, Closing> closings) {

    /// `successor` is the household it was merged into, empty where it was closed with nobody to follow.
    public record Closing(Optional<HouseholdId> successor, Instant since) {}

    /// @throws IllegalArgumentException when households follow each other in a circle
    public Succession {
        closings = Map.copyOf(closings);
        for (var start : closings.keySet()) {
            var seen = new HashSet<HouseholdId>();
            for (var at = start; at != null; at = successorOf(closings, at)) {
                if (!seen.add(at)) throw new IllegalArgumentException("households follow each other in a circle: " + seen);
            }
        }
    }

    /// The household itself while it is open, the end of the chain afterwards, empty where the village stands for it.
    public Optional<HouseholdId> standsFor(HouseholdId household, Instant moment) {
        var at = household;
        while (closedAt(at, moment)) {
            var next = closings.get(at).successor();
            if (next.isEmpty()) return next;
            at = next.get();
        }
        return Optional.of(at);
    }

    /// The household and all those that it stands for: whatever they used up of a cap is used up.
    public Set<HouseholdId> line(HouseholdId household, Instant moment) {
        var line = new LinkedHashSet<>(Set.of(household));
        closings.keySet().stream().filter(closed -> standsFor(closed, moment).filter(household::equals).isPresent())
                .forEach(line::add);
        return line;
    }

    private boolean closedAt(HouseholdId household, Instant moment) {
        var closing = closings.get(household);
        return closing != null && !closing.since().isAfter(moment);
    }

    private static HouseholdId successorOf(Map<HouseholdId, Closing> closings, HouseholdId household) {
        return Optional.ofNullable(closings.get(household)).flatMap(Closing::successor).orElse(null);
    }
}
