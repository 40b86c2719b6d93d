package cn.jifenbu;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which feature may use which. A feature that is not named here may not exist.
class LayerRules extends ArchCondition<JavaClass> {

    private static final String ROOT = "cn.jifenbu";
    /// From the ground up; a feature uses those on the floors below its own, never its neighbours.
    static final List<Set<String>> FLOORS = List.of(Set.of("shared", "verifier", "sql"), Set.of("refusal"), Set.of("intake"),
            Set.of("problem", "privacy", "audittrail", "image", "document", "village"), Set.of("web"),
            Set.of("division", "audit", "evidence"), Set.of("household", "catalogue"), Set.of("identity", "ledger"),
            Set.of("claims", "deductions", "dividend", "pointsexpiry", "shop", "feedback", "personaldata", "webhook"),
            Set.of("householdchange", "redemption", "registration", "statement"), Set.of("dashboard"));
    private static final Map<String, Set<String>> MAY_USE = new HashMap<>();

    static {
        var below = new TreeSet<String>();
        for (var floor : FLOORS) {
            floor.forEach(feature -> MAY_USE.put(feature, Set.copyOf(below)));
            below.addAll(floor);
        }
        MAY_USE.put("jobs", Set.copyOf(below));
        MAY_USE.put("embedded", Set.of());
        MAY_USE.put("cli", Set.copyOf(below));
        MAY_USE.put("", Set.of("embedded", "shared", "cli"));
        below.addAll(Set.of("jobs", "embedded", ""));
        MAY_USE.put("demo", below);
    }

    LayerRules() {
        super("use only features below their own");
    }

    @Override
    public void check(JavaClass from, ConditionEvents events) {
        var home = featureOf(from);
        if (!MAY_USE.containsKey(home)) {
            events.add(SimpleConditionEvent.violated(from, from.getName() + ": feature " + home + " is not in LayerRules"));
            return;
        }
        for (var use : from.getDirectDependenciesFromSelf()) {
            var other = use.getTargetClass();
            if (isOurs(other) && !featureOf(other).equals(home) && !MAY_USE.get(home).contains(featureOf(other))) {
                events.add(SimpleConditionEvent.violated(use, use.getDescription()));
            }
        }
    }

    static boolean isOurs(JavaClass type) {
        return type.getBaseComponentType().getPackageName().matches("cn\\.jifenbu(\\..*)?");
    }

    /// The first part after the root: `claims` for `cn.jifenbu.claims.entry`, empty for the root itself.
    static String featureOf(JavaClass type) {
        var rest = type.getBaseComponentType().getPackageName().substring(ROOT.length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
    }
}
