package cn.jifenbu.web.access;

import cn.jifenbu.audittrail.RequestOrigin;
import cn.jifenbu.refusal.IdentityRefusal.NotLoggedIn;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.IdentityRefusal.PasswordChangeNeeded;
import cn.jifenbu.refusal.IdentityRefusal.SecondFactorNeeded;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownDivision;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownVillage;
import cn.jifenbu.refusal.PersonRefusal.MayNotRedeem;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// The one gate every operation goes through: who is it, and may they do this here? Scope is a prefix of the division
/// code and is compared before anything is looked up, so a foreign village answers alike whether it exists or not.
public class AccessFilter {

    private final Authenticator authenticator;
    private final CurrentActor current;
    private final RateLimits limits;
    private final RequestOrigin origin;
    private final ResourceInfo operation;

    AccessFilter(Authenticator authenticator, CurrentActor current, RateLimits limits, RequestOrigin origin,
            ResourceInfo operation) {
        this.limits = limits;
        this.origin = origin;
        this.authenticator = authenticator;
        this.current = current;
        this.operation = operation;
    }

    @ServerRequestFilter
    public void admit(ContainerRequestContext request) {
        var method = operation.getResourceMethod();
        if (method == null) return;
        if (method.isAnnotationPresent(Public.class)) {
            limits.countAddress(method, origin.address());
            return;
        }
        var authenticated = bearer(request).flatMap(authenticator::authenticate).orElseThrow(() -> notLoggedIn(method));
        var actor = authenticated.actor();
        current.set(actor);
        limits.countPerson(method, actor.person());
        if (!method.isAnnotationPresent(DuringAccountSetup.class)) requireReady(authenticated.requiredAction());
        var needs = method.getAnnotation(RequiresPermission.class);
        if (needs == null || !allowed(actor, needs.value(), request)) throw new RefusedException(new OutOfScope());
        if (method.isAnnotationPresent(OwnHouseholdOnly.class)) requireOwn(actor, needs.value(), request);
        if (needs.value() == Permission.REDEEM) requireRightToRedeem(actor, request);
    }

    private static void requireReady(RequiredAction action) {
        switch (action) {
            case NONE -> {}
            case SET_PASSWORD -> throw new RefusedException(new PasswordChangeNeeded());
            case SET_UP_SECOND_FACTOR -> throw new RefusedException(new SecondFactorNeeded());
        }
    }

    /// A villager whom the head has not let spend the household's points.
    private static void requireRightToRedeem(Actor actor, ContainerRequestContext request) {
        var village = village(request.getUriInfo().getPathParameters().getFirst("village"));
        if (Permission.REDEEM.grantedTo(actor, village)) return;
        if (actor.membership().filter(m -> !m.mayRedeem()).isPresent()) throw new RefusedException(new MayNotRedeem());
    }

    /// Known people count for themselves, strangers by their address: a village behind one carrier is not held back together.
    private RefusedException notLoggedIn(Method operation) {
        limits.countAddress(operation, origin.address());
        return new RefusedException(new NotLoggedIn());
    }

    static Optional<String> bearer(ContainerRequestContext request) {
        var header = request.getHeaderString("Authorization");
        return header != null && header.startsWith("Bearer ") ? Optional.of(header.substring(7).strip()) : Optional.empty();
    }

    private static boolean allowed(Actor actor, Permission permission, ContainerRequestContext request) {
        var path = request.getUriInfo().getPathParameters();
        if (path.containsKey("village")) {
            var village = village(path.getFirst("village"));
            return permission.grantedTo(actor, village) || permission.villagers() && actor.isVillagerOf(village);
        }
        if (path.containsKey("township")) return permission.grantedTo(actor, township(path.getFirst("township")));
        if (path.containsKey("division")) return permission.grantedTo(actor, division(path.getFirst("division")));
        return permission.villagers() || permission.grantedSomewhere(actor);
    }

    /// Before the household is looked up: a neighbour's and a made-up one answer alike.
    private static void requireOwn(Actor actor, Permission permission, ContainerRequestContext request) {
        var path = request.getUriInfo().getPathParameters();
        var village = village(path.getFirst("village"));
        if (permission.grantedTo(actor, village)) return;
        var own = actor.householdIn(village).map(HouseholdId::toString).filter(path.getFirst("household")::equalsIgnoreCase);
        if (own.isEmpty()) throw new RefusedException(new OutOfScope());
    }

    private static VillageId village(String text) {
        try {
            return VillageId.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new RefusedException(new UnknownVillage());
        }
    }

    private static DivisionCode township(String text) {
        if (!text.matches("[1-9][0-9]{8}")) throw new RefusedException(new UnknownDivision());
        return new DivisionCode(text);
    }

    private static DivisionCode division(String text) {
        if (!text.matches("[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?")) throw new RefusedException(new UnknownDivision());
        return new DivisionCode(text);
    }
}
