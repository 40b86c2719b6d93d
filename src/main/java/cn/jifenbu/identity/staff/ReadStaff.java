package cn.jifenbu.identity.staff;

import cn.jifenbu.identity.session.PersonRepository;
import cn.jifenbu.identity.session.RoleGrantRepository;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Staff in the places that somebody administers.
@ApplicationScoped
public class ReadStaff {

    private final PersonRepository people;
    private final RoleGrantRepository grants;

    ReadStaff(PersonRepository people, RoleGrantRepository grants) {
        this.people = people;
        this.grants = grants;
    }

    /// In order of usernames, after `after`; those with a role at or below one of the reader's own places.
    @Transactional
    public List<StaffView> list(Actor reader, DivisionCode place, String after, int limit) {
        var prefixes = reader.grants().stream().filter(g -> Permission.MANAGE_STAFF.grantedBy(g.role())).map(Grant::scope)
                .filter(s -> place == null || s.covers(place) || place.covers(s)).map(s -> narrower(s, place).prefix())
                .distinct().toList();
        if (prefixes.isEmpty()) return List.of();
        var staff = people.staffIn(prefixes, after, limit);
        var roles = grants.ofPeople(staff.stream().map(p -> p.id).toList());
        return staff.stream().map(p -> StaffView.of(p, roles.getOrDefault(p.id, List.of()))).toList();
    }

    private static DivisionCode narrower(DivisionCode own, DivisionCode requested) {
        return requested != null && own.covers(requested) ? requested : own;
    }
}
