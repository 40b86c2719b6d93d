package cn.jifenbu;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/// Query text and sessions stand behind finders with names: in `sql`, in repositories and in the statements of hot paths.
class SqlRules extends ArchCondition<JavaClass> {

    private static final Set<String> CALLS = Set.of("prepareStatement", "createQuery", "createNativeQuery");
    private static final Set<String> SESSIONS = Set.of("jakarta.persistence.EntityManager", "org.hibernate.Session",
            "org.hibernate.StatelessSession");

    SqlRules() {
        super("ask the database through sql or a repository");
    }

    @Override
    public void check(JavaClass from, ConditionEvents events) {
        if (LayerRules.featureOf(from).equals("sql") || isMadeForIt(from)) return;
        from.getDirectDependenciesFromSelf().stream().filter(use -> SESSIONS.contains(use.getTargetClass().getName()))
                .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
        from.getMethodCallsFromSelf().stream().filter(call -> CALLS.contains(call.getName()))
                .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
    }

    private static boolean isMadeForIt(JavaClass type) {
        return type.getSimpleName().matches(".*(Repository|Statement)")
                || type.getEnclosingClass().filter(SqlRules::isMadeForIt).isPresent();
    }
}
