package cn.jifenbu;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.Set;

/// Rows, repositories and statements are their feature's own affair, however many parts share them. Redemption alone also uses
/// the shop's: an order takes goods from the shelf in the transaction that takes the points. The repositories of `sql` and
/// `village` are the ground that others build on.
class RowRules extends ArchCondition<JavaClass> {

    private static final Set<String> GROUND = Set.of("sql", "village");

    RowRules() {
        super("use no rows of other features");
    }

    @Override
    public void check(JavaClass from, ConditionEvents events) {
        for (var use : from.getDirectDependenciesFromSelf()) {
            var other = use.getTargetClass();
            if (isKept(other) && !sharesTheShelf(from, other)
                    && !LayerRules.featureOf(other).equals(LayerRules.featureOf(from))) {
                events.add(SimpleConditionEvent.violated(use, use.getDescription()));
            }
        }
    }

    private static boolean sharesTheShelf(JavaClass from, JavaClass other) {
        return LayerRules.featureOf(from).equals("redemption") && LayerRules.featureOf(other).equals("shop");
    }

    private static boolean isKept(JavaClass type) {
        if (!LayerRules.isOurs(type) || type.isRecord()) return false;
        boolean byName = type.getSimpleName().matches(".*(Row|Repository|Statement)");
        return type.isAnnotatedWith(Entity.class) || byName && !GROUND.contains(LayerRules.featureOf(type));
    }
}
