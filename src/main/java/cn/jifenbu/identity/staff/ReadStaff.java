package cn.jifenbu.identity.staff;

import cn.jifenbu.identity.session.PersonRow;
import cn.jifenbu.identity.session.RoleGrantRow;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Staff in the places that somebody administers.
@ApplicationScoped
public class ReadStaff {

    private final EntityManager db;

    ReadStaff(EntityManager db) {
        this.db = db;
    }

    /// In order of usernames, after `after`; those with a role at or below one of the reader's own places.
    @Transactional
    public List<StaffView> list(Actor reader, DivisionCode place, String after, int limit) {
        var prefixes = reader.grants().stream().filter(g -> Permission.MANAGE_STAFF.grantedBy(g.role())).map(Grant::scope)
                .filter(s -> place == null || s.covers(place) || place.covers(s)).map(s -> narrower(s, place).prefix())
                .distinct().toList();
        if (prefixes.isEmpty()) return List.of();
        var like = prefixes.stream().map(p -> "g.scope like '" + p + "%'").collect(Collectors.joining(" or ", "(", ")"));
        var people = db.createQuery("from PersonRow p where p.username > ?1 and exists (select 1 from RoleGrantRow g where"
                + " g.personId = p.id and " + like + ") order by p.username", PersonRow.class)
                .setParameter(1, after).setMaxResults(limit).getResultList();
        var grants = grants(people.stream().map(p -> p.id).toList());
        return people.stream().map(p -> StaffView.of(p, grants.getOrDefault(p.id, List.of()))).toList();
    }

    private static DivisionCode narrower(DivisionCode own, DivisionCode asked) {
        return asked != null && own.covers(asked) ? asked : own;
    }

    private Map<UUID, List<Grant>> grants(List<UUID> people) {
        if (people.isEmpty()) return Map.of();
        return db.createQuery("from RoleGrantRow where personId in ?1 order by scope, role", RoleGrantRow.class)
                .setParameter(1, people).getResultStream()
                .collect(
                        Collectors.groupingBy(g -> g.personId, Collectors.mapping(RoleGrantRow::toGrant, Collectors.toList())));
    }
}
