package cn.jifenbu.demo;

import cn.jifenbu.catalogue.model.Cap;
import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.household.Household;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// Deals the counted deeds of seeds/demo/deeds.csv out to households and days. How many of each rule is fixed, so the
/// year's totals are the source's; who and when is drawn from a seeded generator, the same every time.
final class DemoDeeds {

    private static final long SEED = 30_332;

    private final int year;
    private final Map<String, Rule> rules;
    private final List<Household> households;
    private final Map<Household, Double> zeal = new HashMap<>();
    private final Map<String, Set<Household>> doneByCap = new HashMap<>();
    private final Random random = new Random(SEED);

    /// One claim to come: the deed's day, the later day it is claimed on, and what becomes of it.
    record DemoDeed(Household household, ClaimChannel channel, String ruleId, int quantity, LocalDate day, LocalDate claimedOn,
            String event, ClaimScript fate) {

        DemoDeed meets(ClaimScript other) {
            return new DemoDeed(household, channel, ruleId, quantity, day, claimedOn, event, other);
        }
    }

    /// What becomes of a claim that is not simply posted.
    enum ClaimScript {
        POST, REJECT, RETURN_ONCE, OBJECT, CANCEL, WITHDRAW
    }

    DemoDeeds(int year, List<Rule> rules, List<Household> households) {
        this.year = year;
        this.rules = rules.stream().collect(Collectors.toMap(Rule::id, r -> r));
        this.households = households;
        // Most families do a little, some do a lot.
        households.forEach(h -> zeal.put(h, Math.exp(random.nextGaussian() * 0.8)));
    }

    /// 85 % of the households use the mini-program, as the source says; the rest claim on paper only.
    static boolean hasMiniProgram(Household household) {
        return Math.floorMod(household.code().hashCode() * 31, 100) < 85;
    }

    /// The counted deeds, and some more that end without points.
    List<DemoDeed> deal() {
        var counted = new ArrayList<DemoDeed>();
        for (var row : SeedFiles.rows("demo/deeds.csv")) {
            counted.addAll(
                    draw(ClaimChannel.valueOf(row.get("channel")), row.get("ruleId"), Integer.parseInt(row.get("quantity")),
                            Integer.parseInt(row.get("count"))));
        }
        var deeds = new ArrayList<DemoDeed>();
        for (int i = 0; i < counted.size(); i++) deeds.add(counted.get(i).meets(detour(counted.get(i), i)));
        draw(ClaimChannel.ONLINE, "r11", 1, 75).forEach(d -> deeds.add(d.meets(ClaimScript.REJECT)));
        draw(ClaimChannel.ONLINE, "r09", 1, 20).forEach(d -> deeds.add(d.meets(ClaimScript.WITHDRAW)));
        draw(ClaimChannel.ONLINE, "r08", 1, 12).forEach(d -> deeds.add(d.meets(ClaimScript.CANCEL)));
        deeds.sort(Comparator.comparing(DemoDeed::claimedOn).thenComparing(d -> d.household().code())
                .thenComparing(DemoDeed::ruleId));
        return deeds;
    }

    /// One in 37 online claims is returned once, one in 331 is objected to; they are posted all the same.
    private static ClaimScript detour(DemoDeed deed, int i) {
        if (i % 331 == 7) return ClaimScript.OBJECT;
        return deed.channel() == ClaimChannel.ONLINE && i % 37 == 5 ? ClaimScript.RETURN_ONCE : ClaimScript.POST;
    }

    /// A household does nothing twice that shares a cap, so no cap is ever reached.
    List<DemoDeed> draw(ClaimChannel channel, String ruleId, int quantity, int count) {
        var done = doneByCap.computeIfAbsent(rules.get(ruleId).capGroup(), g -> new HashSet<>());
        var keys = new HashMap<Household, Double>();
        households.stream().filter(h -> channel == ClaimChannel.OFFLINE || hasMiniProgram(h)).filter(h -> !done.contains(h))
                .forEach(h -> keys.put(h, Math.log(1 - random.nextDouble()) / zeal.get(h)));
        var chosen = keys.entrySet().stream()
                .sorted(Map.Entry.<Household, Double>comparingByValue().reversed().thenComparing(e -> e.getKey().code()))
                .limit(count).map(Map.Entry::getKey).toList();
        if (chosen.size() < count) throw new IllegalStateException("too few households for " + ruleId);
        done.addAll(chosen);
        return chosen.stream().map(h -> deed(h, channel, ruleId, quantity)).toList();
    }

    private DemoDeed deed(Household household, ClaimChannel channel, String ruleId, int quantity) {
        var day = dayOf(ruleId);
        var claimed = day.plusDays(channel == ClaimChannel.ONLINE ? random.nextInt(3) : random.nextInt(8));
        boolean perEvent = rules.get(ruleId).cap().filter(c -> c.period() == Cap.Period.EVENT)
                .isPresent();
        return new DemoDeed(household, channel, ruleId, quantity, day, claimed, perEvent ? household.doorplate() : "",
                ClaimScript.POST);
    }

    /// Spring cleaning from February to April, straw and film brought back from September to November, the rest all year.
    private LocalDate dayOf(String ruleId) {
        boolean season = random.nextInt(10) < 7;
        return switch (ruleId) {
            case "r02", "r04", "r05" -> season ? LocalDate.of(year, 2, 1).plusDays(random.nextInt(89)) : anyDay();
            case "r24" -> season ? LocalDate.of(year, 9, 1).plusDays(random.nextInt(91)) : anyDay();
            default -> anyDay();
        };
    }

    private LocalDate anyDay() {
        return LocalDate.of(year, 1, 2).plusDays(random.nextInt(363));
    }
}
