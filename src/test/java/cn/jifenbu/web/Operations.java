package cn.jifenbu.web;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The methods behind the operations.
final class Operations {

    private static final List<Class<?>> RESOURCES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
            .importPackages("cn.jifenbu").stream().filter(c -> c.isAnnotatedWith(Path.class))
            .<Class<?>>map(c -> load(c.getName()))
            .toList();

    private Operations() {}

    static List<Class<?>> resources() {
        return RESOURCES;
    }

    static List<Method> all() {
        return RESOURCES.stream().flatMap(c -> Arrays.stream(c.getDeclaredMethods())).filter(m -> verb(m) != null).toList();
    }

    static Method method(String operationId) {
        return all().stream().filter(m -> m.getAnnotation(Operation.class).operationId().equals(operationId)).findFirst()
                .orElseThrow();
    }

    /// GET, POST, …; null when the method is no operation.
    static String verb(Method method) {
        return Arrays.stream(method.getAnnotations()).map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(a -> a != null).map(HttpMethod::value).findFirst().orElse(null);
    }

    static String path(Method method) {
        var own = method.getAnnotation(Path.class);
        return method.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
