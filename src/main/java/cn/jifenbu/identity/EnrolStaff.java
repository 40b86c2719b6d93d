package cn.jifenbu.identity;

import cn.jifenbu.identity.domain.Password;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Grant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Enters a member of staff with their roles in the tree.
@ApplicationScoped
public class EnrolStaff {

    private final EntityManager db;
    private final Sessions sessions;
    private final BusinessClock clock;

    EnrolStaff(EntityManager db, Sessions sessions, BusinessClock clock) {
        this.db = db;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// `demo` marks accounts with the published demo password; a production service does not let them in.
    @Transactional
    public Actor enrol(String username, String displayName, Password password, List<Grant> grants, boolean demo) {
        var person = new PersonRow();
        person.id = UUID.randomUUID();
        person.kind = PersonRow.Kind.STAFF;
        person.username = username;
        person.passwordHash = PasswordHash.of(password.value());
        person.displayName = displayName;
        person.demo = demo;
        person.createdAt = clock.now();
        db.persist(person);
        for (var grant : grants) {
            var row = new RoleGrantRow();
            row.personId = person.id;
            row.role = grant.role();
            row.scope = grant.scope().value();
            row.groups = grant.groups().stream().mapToInt(Integer::intValue).sorted().toArray();
            db.persist(row);
        }
        db.flush();
        return sessions.actorOf(person.id);
    }
}
