package cn.jifenbu.claims.model;

import cn.jifenbu.catalogue.model.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What households have claimed so far, to count caps by. Entering many claims at once counts each against those before it.
public final class CapUsage {
    private final Map<UUID, List<CountedClaim>> byHousehold = new HashMap<>();

    /// A claim that counts: neither ended without effect nor returned.
    public record CountedClaim(UUID claim, UUID household, String ruleId, LocalDate day, String event, int points) {}

    public void add(CountedClaim done) {
        byHousehold.computeIfAbsent(done.household, h -> new ArrayList<>()).add(done);
    }

    /// What is judged anew does not stand in its own way.
    public void forget(UUID household, UUID claim) {
        byHousehold.computeIfPresent(household, (h, done) -> {
            done.removeIf(d -> d.claim.equals(claim));
            return done;
        });
    }

    /// What the household has used of the cap the deed falls under; rules of one `capGroup` in `rules` share theirs.
    public Deed.Used used(UUID household, Deed deed, List<Rule> rules) {
        if (deed.rule().cap().isEmpty()) return new Deed.Used(0, 0);
        var cap = deed.rule().cap().get();
        var group = rules.stream().filter(r -> r.capGroup().equals(deed.rule().capGroup())).map(Rule::id)
                .collect(Collectors.toSet());
        LocalDate from = cap.from(deed.day()), until = cap.until(deed.day());
        long times = 0, points = 0;
        for (var done : byHousehold.getOrDefault(household, List.of())) {
            if (!group.contains(done.ruleId) || done.day.isBefore(from) || done.day.isAfter(until)) continue;
            if (deed.perEvent() && !deed.event().equals(done.event)) continue;
            times++;
            points += done.points;
        }
        return new Deed.Used(times, points);
    }
}
