package cn.jifenbu.web.auditing;

import java.lang.reflect.Method;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What the API's document calls an operation. It is hashed, and written into the audit log, where a Java method's name would
/// tie the code to what is stored.
public final class OperationName {

    private OperationName() {}

    public static String of(Method method) {
        return Objects.requireNonNull(method.getAnnotation(Operation.class), method::toString).operationId();
    }
}
