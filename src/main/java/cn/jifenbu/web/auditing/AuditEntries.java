package cn.jifenbu.web.auditing;

import cn.jifenbu.audittrail.AuditEntry;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.Grant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Words a request as a line of the audit log: ids only, nothing that was typed.
@ApplicationScoped
public class AuditEntries {

    /// `body` is the household that the body names, if it names one.
    public AuditEntry of(Actor actor, Method method, UriInfo uri, Optional<UUID> body, int status, String code, String reason) {
        var path = uri.getPathParameters();
        var village = village(path.getFirst("village"));
        var household = Optional.ofNullable(path.getFirst("household")).flatMap(AuditEntries::uuid).or(() -> body)
                .or(() -> village == 0 ? Optional.empty()
                        : actor.membership().filter(m -> m.village().value() == village)
                                .map(m -> m.household().value()));
        var target = path.entrySet().stream().filter(p -> !p.getKey().equals("village") && !p.getKey().equals("township"))
                .sorted(Comparator.comparing(p -> p.getKey())).map(p -> p.getKey() + "=" + shortened(p.getValue().getFirst()))
                .collect(Collectors.joining(";"));
        if ("true".equals(uri.getQueryParameters().getFirst("dryRun"))) target += ";dryRun=true";
        return new AuditEntry(village, division(actor, village, path), actor.person(), OperationName.of(method),
                target,
                household.orElse(null), status, code, reason);
    }

    private static String division(Actor actor, long village, MultivaluedMap<String, String> path) {
        if (village != 0) return Long.toString(village);
        for (var name : new String[]{"township", "division"}) {
            var code = path.getFirst(name);
            if (code != null && code.matches("[1-9][0-9]{5,11}")) return code;
        }
        return actor.grants().stream().map(Grant::scope).map(s -> s.value()).min(Comparator.comparing(String::length))
                .or(() -> actor.membership().map(m -> m.village().toString())).orElse("100000");
    }

    private static long village(String text) {
        return text != null && text.matches("[1-9][0-9]{11}") ? Long.parseLong(text) : 0;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        return text.length() > 64 ? text.substring(0, 64) : text;
    }
}
