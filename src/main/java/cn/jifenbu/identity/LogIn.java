package cn.jifenbu.identity;

import cn.jifenbu.refusal.IdentityRefusal.LockedOut;
import cn.jifenbu.refusal.IdentityRefusal.WrongCredentials;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Staff log in with username and password. Five failures in a row lock the person out for 15 minutes.
@ApplicationScoped
public class LogIn {

    private static final int FAILURES = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final EntityManager db;
    private final Sessions sessions;

    LogIn(EntityManager db, Sessions sessions) {
        this.db = db;
        this.sessions = sessions;
    }

    private sealed interface Outcome {

        record In(UUID person) implements Outcome {}

        record No(Refusal why) implements Outcome {}
    }

    /// @throws RefusedException WrongCredentials (the same for unknown users and wrong passwords) or LockedOut
    public TokenPair staff(String username, String password) {
        // The slow hash runs before the row is locked, and the count of failures must survive the refusal.
        var known = QuarkusTransaction.requiringNew().call(() -> find(username).map(p -> p.passwordHash));
        boolean right = PasswordHash.matches(password, known.orElse(null));
        return switch (QuarkusTransaction.requiringNew().call(() -> judge(username, right))) {
            case Outcome.In(var person) -> sessions.open(person);
            case Outcome.No(var why) -> throw new RefusedException(why);
        };
    }

    private Outcome judge(String username, boolean right) {
        var found = find(username).map(p -> db.find(PersonRow.class, p.id, LockModeType.PESSIMISTIC_WRITE));
        if (found.isEmpty() || found.get().suspended || Sessions.refusesDemo(found.get()))
            return new Outcome.No(new WrongCredentials());
        var person = found.get();
        var now = Instant.now();
        if (person.lockedUntil != null && person.lockedUntil.isAfter(now))
            return new Outcome.No(new LockedOut(person.lockedUntil));
        if (right) {
            person.failures = 0;
            person.lockedUntil = null;
            return new Outcome.In(person.id);
        }
        person.failures++;
        if (person.failures >= FAILURES) {
            person.failures = 0;
            person.lockedUntil = now.plus(LOCK);
        }
        return new Outcome.No(new WrongCredentials());
    }

    private Optional<PersonRow> find(String username) {
        return db.createQuery("from PersonRow where username = ?1", PersonRow.class).setParameter(1, username)
                .getResultStream().findFirst();
    }
}
