package cn.jifenbu.identity.login.password;

import cn.jifenbu.identity.session.Password;
import cn.jifenbu.identity.session.PasswordHash;
import cn.jifenbu.identity.session.PersonRepository;
import cn.jifenbu.identity.session.PersonRow;
import cn.jifenbu.identity.session.RoleGrantRepository;
import cn.jifenbu.identity.session.Sessions;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Enters a member of staff with their roles in the tree.
@ApplicationScoped
public class CreateStaff {

    private final PersonRepository people;
    private final RoleGrantRepository grants;
    private final Sessions sessions;
    private final BusinessClock clock;
    private final Map<Password, String> demoHashes = new ConcurrentHashMap<>();

    CreateStaff(PersonRepository people, RoleGrantRepository grants, Sessions sessions, BusinessClock clock) {
        this.people = people;
        this.grants = grants;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// `demo` marks accounts with the published demo password; a production service does not let them in.
    @Transactional
    public Actor enrol(String username, String displayName, Password password, List<Grant> roles, boolean demo) {
        var person = new PersonRow();
        person.id = UUID.randomUUID();
        person.kind = PersonRow.Kind.STAFF;
        person.username = username;
        // the demo's staff share one published password, and hashing takes its time by design
        person.passwordHash = demo ? demoHashes.computeIfAbsent(password, p -> PasswordHash.of(p.value()))
                : PasswordHash.of(password.value());
        person.passwordChangedAt = SystemClock.now();
        person.displayName = displayName;
        person.demo = demo;
        person.createdAt = clock.now();
        people.persist(person);
        grants.add(person.id, roles);
        people.flush();
        return sessions.actorOf(person.id);
    }
}
