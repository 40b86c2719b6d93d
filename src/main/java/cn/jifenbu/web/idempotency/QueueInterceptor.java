package cn.jifenbu.web.idempotency;

import cn.jifenbu.shared.VillageId;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.stream.Stream;

/// Before any transaction of a write begins: its turn in the line of its village, and of the guest's village where there is
/// one.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 40)
class QueueInterceptor {

    private final VillageQueue queue;
    private final UriInfo uri;

    QueueInterceptor(VillageQueue queue, UriInfo uri) {
        this.queue = queue;
        this.uri = uri;
    }

    @AroundInvoke
    Object inTurn(InvocationContext operation) throws Exception {
        var path = uri.getPathParameters();
        var villages = Stream.of("village", "guestVillage").map(path::getFirst).filter(Objects::nonNull)
                .map(VillageId::fromString).toList();
        return queue.inTurn(villages, operation::proceed);
    }
}
