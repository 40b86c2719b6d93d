package cn.jifenbu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.web.access.Public;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.auditing.OperationName;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import cn.jifenbu.web.idempotency.RequestHash;
import cn.jifenbu.web.idempotency.SafePost;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.junit.jupiter.api.Test;

/// What a new operation must not forget.
class OperationRulesTest {

    @Test
    void resourcesRunOnVirtualThreadsAndHaveATag() {
        assertThat(Operations.resources()).hasSizeGreaterThan(10).allMatch(c -> c.isAnnotationPresent(RunOnVirtualThread.class))
                .allMatch(c -> c.isAnnotationPresent(Tag.class)).allMatch(c -> c.getSimpleName().endsWith("Resource"));
    }

    @Test
    void everyOperationSaysWhoMayOrThatAnybodyMay() {
        assertThat(Operations.all())
                .allMatch(m -> m.isAnnotationPresent(RequiresPermission.class) != m.isAnnotationPresent(Public.class),
                        "exactly one of both");
    }

    @Test
    void everyWriteToAVillageHappensOnce() {
        assertThat(Operations.all()).filteredOn(m -> !Operations.verb(m).equals("GET"))
                .filteredOn(m -> Operations.path(m).contains("{village}") && !m.isAnnotationPresent(SafePost.class))
                .allMatch(m -> m.isAnnotationPresent(Idempotent.class), "is @Once")
                .allMatch(m -> m.getReturnType() == Response.class, "returns the Response that is kept");
    }

    @Test
    void readsAreNotKept() {
        assertThat(Operations.all()).filteredOn(m -> Operations.verb(m).equals("GET"))
                .noneMatch(m -> m.isAnnotationPresent(Idempotent.class));
    }

    /// Otherwise the same key with another body would get the first reply.
    @Test
    void theBodyOfAWriteThatHappensOnceIsCompared() {
        assertThat(Operations.all()).filteredOn(m -> m.isAnnotationPresent(Idempotent.class)).allSatisfy(
                m -> assertThat(m.getParameters()).filteredOn(p -> p.getAnnotations().length == 0
                        || p.isAnnotationPresent(jakarta.validation.Valid.class))
                        .allMatch(p -> RequestBody.class.isAssignableFrom(p.getType()), m.toString()));
    }

    @Test
    void everyOperationHasANameAndASummary() {
        assertThat(Operations.all()).allSatisfy(m -> {
            assertThat(m.isAnnotationPresent(Operation.class)).as(m.toString()).isTrue();
            assertThat(m.getAnnotation(Operation.class).operationId()).as(m.toString()).matches("[a-z][A-Za-z]+");
            assertThat(m.getAnnotation(Operation.class).summary()).as(m.toString()).isNotBlank();
        });
    }

    @Test
    void operationNamesAreUnique() {
        assertThat(Operations.all()).extracting((Method m) -> m.getAnnotation(Operation.class).operationId())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyOperationHashedUnderAnOlderNameIsStillPublished() {
        assertThat(Operations.all()).extracting(OperationName::of).containsAll(RequestHash.names().stringPropertyNames());
    }
}
