package cn.jifenbu;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which package of ours may use which. A package that is not named here may not exist.
class LayerRules extends ArchCondition<JavaClass> {

    private static final String ROOT = "cn.jifenbu";
    /// From the ground up; a feature uses those below its own floor, never its neighbours.
    private static final List<Set<String>> FLOORS = List.of(Set.of("shared", "verifier"), Set.of("refusal"),
            Set.of("document"), Set.of("privacy", "audit"), Set.of("organisation", "pictures"),
            Set.of("identity", "catalogue", "ledger"), Set.of("evidence", "feedback"),
            Set.of("claims", "deductions", "redemption", "dividend"),
            Set.of("publicity", "notification", "changes", "personal"), Set.of("register"));
    private static final Map<String, Set<String>> MAY_USE = new HashMap<>();

    static {
        var below = new TreeSet<String>();
        for (var floor : FLOORS) {
            floor.forEach(feature -> MAY_USE.put(feature, Set.copyOf(below)));
            below.addAll(floor);
        }
        MAY_USE.put("problem", Set.of("refusal", "shared"));
        // the ledger for its village lock: a reply is kept in the same locked transaction as its effect
        MAY_USE.put("web", Set.of("problem", "refusal", "shared", "ledger", "audit", "privacy"));
        MAY_USE.put("jobs", Set.copyOf(below));
        MAY_USE.put("embedded", Set.of());
        MAY_USE.put("command", Set.copyOf(below));
        MAY_USE.put("", Set.of("embedded", "shared", "command"));
        below.addAll(Set.of("problem", "web", "jobs", "embedded", ""));
        MAY_USE.put("demo", below);
    }

    LayerRules() {
        super("use only packages below their own");
    }

    /// A feature and its web side are two slices: the web plumbing between them uses identity and organisation itself.
    static SliceAssignment slices() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                if (!isOurs(type)) return SliceIdentifier.ignore();
                return SliceIdentifier.of(packageOf(type), isWeb(type) ? "web" : "core");
            }

            @Override
            public String getDescription() {
                return "features, their web side apart";
            }
        };
    }

    @Override
    public void check(JavaClass from, ConditionEvents events) {
        var home = packageOf(from);
        if (!MAY_USE.containsKey(home)) {
            events.add(SimpleConditionEvent.violated(from, from.getName() + ": package " + home + " is not in LayerRules"));
            return;
        }
        for (var use : from.getDirectDependenciesFromSelf()) {
            if (isOurs(use.getTargetClass()) && !mayUse(from, home, use)) {
                events.add(SimpleConditionEvent.violated(use, use.getDescription()));
            }
        }
    }

    /// The web side of a feature also stands on the shared web plumbing.
    private static boolean mayUse(JavaClass from, String home, Dependency use) {
        var other = packageOf(use.getTargetClass());
        return other.equals(home) || MAY_USE.get(home).contains(other)
                || home.equals("identity") && isAuthentication(use.getTargetClass())
                || isWeb(from) && Set.of("web", "problem").contains(other);
    }

    /// What identity implements for the gate in front of every operation.
    static boolean isAuthentication(JavaClass type) {
        return type.getPackageName().equals(ROOT + ".web")
                && Set.of("Authenticator", "AuthenticatedActor", "RequiredAction").contains(type.getSimpleName());
    }

    private static boolean isWeb(JavaClass type) {
        return type.getPackageName().startsWith(ROOT + "." + packageOf(type) + ".web");
    }

    private static boolean isOurs(JavaClass type) {
        return type.getBaseComponentType().getPackageName().matches("cn\\.jifenbu(\\..*)?");
    }

    /// The first part after the root: `claims` for `cn.jifenbu.claims.web`, empty for the root itself.
    private static String packageOf(JavaClass type) {
        var rest = type.getBaseComponentType().getPackageName().substring(ROOT.length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
    }
}
