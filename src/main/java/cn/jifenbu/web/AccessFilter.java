package cn.jifenbu.web;

import cn.jifenbu.identity.Sessions;
import cn.jifenbu.refusal.IdentityRefusal.NotLoggedIn;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownDivision;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownVillage;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.VillageId;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// The one gate every operation goes through: who is it, and may they do this here? Scope is a prefix of the division
/// code and is compared before anything is looked up, so a foreign village answers alike whether it exists or not.
public class AccessFilter {

    private final Sessions sessions;
    private final CurrentActor current;
    private final ResourceInfo operation;

    AccessFilter(Sessions sessions, CurrentActor current, ResourceInfo operation) {
        this.sessions = sessions;
        this.current = current;
        this.operation = operation;
    }

    @ServerRequestFilter
    public void admit(ContainerRequestContext request) {
        var method = operation.getResourceMethod();
        if (method == null || method.isAnnotationPresent(Open.class)) return;
        var actor = bearer(request).flatMap(sessions::actor).orElseThrow(() -> new RefusedException(new NotLoggedIn()));
        var needs = method.getAnnotation(Needs.class);
        if (needs == null || !allowed(actor, needs.value(), request)) throw new RefusedException(new OutOfScope());
        if (method.isAnnotationPresent(OwnHousehold.class)) requireOwn(actor, needs.value(), request);
        current.set(actor);
    }

    static Optional<String> bearer(ContainerRequestContext request) {
        var header = request.getHeaderString("Authorization");
        return header != null && header.startsWith("Bearer ") ? Optional.of(header.substring(7).strip()) : Optional.empty();
    }

    private static boolean allowed(Actor actor, Permission permission, ContainerRequestContext request) {
        var path = request.getUriInfo().getPathParameters();
        if (path.containsKey("village")) {
            var village = village(path.getFirst("village"));
            return actor.has(permission.roles(), village) || permission.villagers() && actor.isVillagerOf(village);
        }
        if (path.containsKey("township")) {
            var township = township(path.getFirst("township"));
            return actor.grants().stream().anyMatch(g -> permission.roles().contains(g.role()) && g.scope().covers(township));
        }
        return permission.villagers() || actor.grants().stream().anyMatch(g -> permission.roles().contains(g.role()));
    }

    /// Before the household is looked up: a neighbour's and a made-up one answer alike.
    private static void requireOwn(Actor actor, Permission permission, ContainerRequestContext request) {
        var path = request.getUriInfo().getPathParameters();
        var village = village(path.getFirst("village"));
        if (actor.has(permission.roles(), village)) return;
        var own = actor.membership().map(m -> m.household().toString()).filter(path.getFirst("household")::equalsIgnoreCase);
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
}
