package cn.jifenbu.web.idempotency;

import cn.jifenbu.refusal.CounterRefusal.NotOfThisTownship;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Stream;

/// Opens the transaction that [IdempotencyInterceptor] joins and takes the two locks in it. Without the order two redemptions
/// that cross each other would wait in a circle.
@WithGuestVillage
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class GuestVillageInterceptor {

    private final VillageLock villages;
    private final UriInfo uri;

    GuestVillageInterceptor(VillageLock villages, UriInfo uri) {
        this.villages = villages;
        this.uri = uri;
    }

    @AroundInvoke
    Object lockBoth(InvocationContext operation) throws Exception {
        var home = village("village");
        var guest = village("guestVillage");
        if (home.equals(guest) || home.township() != guest.township()) throw new RefusedException(new NotOfThisTownship());
        return QuarkusTransaction.joiningExisting().call(() -> {
            Stream.of(home, guest).sorted().forEach(villages::lock);
            return operation.proceed();
        });
    }

    private VillageId village(String parameter) {
        return VillageId.fromString(uri.getPathParameters().getFirst(parameter));
    }
}
