package cn.jifenbu;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.qute.CheckedTemplate;
import java.util.Set;
import java.util.stream.Stream;

/// What nothing in the service calls is dead, whatever tests do with it. What frameworks call is known by its annotation, what
/// callers reach through a type above by being declared there; the parts of a record are read by the JSON mapper, the methods
/// of a page and its parts by its template.
class NobodyCalls extends ArchCondition<JavaClass> {

    private static final Set<String> OF_JAVA = Set.of("main", "equals", "hashCode", "toString", "values", "valueOf");
    /// PERMISSIONS.md says what each is.
    private static final Set<String> PRINTED = Set.of("cn.jifenbu.shared.Permission.title()");

    NobodyCalls() {
        super("have callers");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isAnonymousClass() || type.isAnnotation() || type.getSimpleName().equals("package-info")) return;
        if (isUnused(type)) events.add(SimpleConditionEvent.violated(type, type.getName() + " is used by nobody"));
        for (var method : type.getMethods()) {
            if (isUnused(method)) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is called by nobody"));
            }
        }
    }

    private static boolean isUnused(JavaClass type) {
        if (type.isNestedClass()) return false;
        var used = Stream.concat(Stream.of(type), nested(type)).flatMap(t -> t.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !topLevel(use.getOriginClass()).equals(type));
        var entered = !type.getAnnotations().isEmpty() || isCalledThroughATypeAbove(type)
                || type.getMethods().stream().anyMatch(m -> m.getName().equals("main") || isCalledByAFramework(m));
        return !used && !entered;
    }

    private static boolean isCalledThroughATypeAbove(JavaClass type) {
        return !type.getAllRawInterfaces().isEmpty() || type.getRawSuperclass().filter(s -> !s.isEquivalentTo(Object.class)
                && !s.isEquivalentTo(Record.class)).isPresent();
    }

    private static boolean isUnused(JavaMethod method) {
        return method.getAccessesToSelf().isEmpty() && method.getReferencesToSelf().isEmpty()
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getModifiers().contains(JavaModifier.BRIDGE)
                && !method.getName().contains("$") && !OF_JAVA.contains(method.getName()) && !isCalledByAFramework(method)
                && !isPartOfARecord(method) && !isDeclaredAbove(method) && !isCalledBelow(method)
                && !isPrinted(method.getOwner()) && !PRINTED.contains(method.getFullName());
    }

    private static boolean isCalledByAFramework(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(a -> !a.getRawType().getName().equals("jakarta.transaction.Transactional"))
                || method.getParameters().stream().anyMatch(p -> !p.getAnnotations().isEmpty());
    }

    private static boolean isPartOfARecord(JavaMethod method) {
        return method.getOwner().isRecord() && method.getRawParameterTypes().isEmpty()
                && method.getOwner().tryGetField(method.getName()).isPresent();
    }

    private static boolean isDeclaredAbove(JavaMethod method) {
        var owner = method.getOwner();
        return Stream.concat(owner.getAllRawInterfaces().stream(), owner.getAllRawSuperclasses().stream())
                .flatMap(above -> above.getMethods().stream()).anyMatch(m -> m.getName().equals(method.getName())
                        && m.getRawParameterTypes().size() == method.getRawParameterTypes().size());
    }

    private static boolean isCalledBelow(JavaMethod method) {
        return method.getOwner().getAllSubclasses().stream()
                .flatMap(below -> below.tryGetMethod(method.getName(), types(method)).stream())
                .anyMatch(m -> !m.getAccessesToSelf().isEmpty() || !m.getReferencesToSelf().isEmpty());
    }

    private static String[] types(JavaMethod method) {
        return method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    }

    private static boolean isPrinted(JavaClass type) {
        return type.isAnnotatedWith(CheckedTemplate.class)
                || type.getEnclosingClass().filter(NobodyCalls::isPrinted).isPresent();
    }

    private static Stream<JavaClass> nested(JavaClass type) {
        return type.getPackage().getClasses().stream().filter(t -> !t.equals(type) && topLevel(t).equals(type));
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(NobodyCalls::topLevel).orElse(type);
    }
}
