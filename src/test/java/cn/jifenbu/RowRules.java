package cn.jifenbu;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;

/// Rows, repositories and statements are their feature's own affair, however many parts share them. Redemption alone also uses
/// the shop's: an order takes goods from the shelf in the transaction that takes the points.
class RowRules extends ArchCondition<JavaClass> {

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
        return LayerRules.isOurs(type) && (type.isAnnotatedWith(Entity.class)
                || type.getSimpleName().matches(".*(Row|Repository|Statement)") && !type.isRecord()
                        && !LayerRules.featureOf(type).equals("sql") && !LayerRules.featureOf(type).equals("village"));
    }
}
