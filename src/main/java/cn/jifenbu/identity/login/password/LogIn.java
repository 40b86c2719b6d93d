package cn.jifenbu.identity.login.password;

import cn.jifenbu.identity.session.LoginAudit;
import cn.jifenbu.identity.session.LoginPolicy;
import cn.jifenbu.identity.session.PasswordHash;
import cn.jifenbu.identity.session.PersonRepository;
import cn.jifenbu.identity.session.PersonRow;
import cn.jifenbu.identity.session.Sessions;
import cn.jifenbu.identity.session.TokenPair;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.refusal.IdentityRefusal.LockedOut;
import cn.jifenbu.refusal.IdentityRefusal.OtpNeeded;
import cn.jifenbu.refusal.IdentityRefusal.OtpWrong;
import cn.jifenbu.refusal.IdentityRefusal.WrongCredentials;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.SystemClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Staff log in with username, password and, where they have one, their second factor. Some failures in a row (five by
/// default) lock the person out for a while. Every try on a known person is written into the audit log.
@ApplicationScoped
public class LogIn {

    private final PersonRepository people;
    private final Sessions sessions;
    private final LoginPolicy policy;
    private final SealedValues values;
    private final LoginAudit audit;

    LogIn(PersonRepository people, Sessions sessions, LoginPolicy policy, SealedValues values, LoginAudit audit) {
        this.people = people;
        this.sessions = sessions;
        this.policy = policy;
        this.values = values;
        this.audit = audit;
    }

    private sealed interface Outcome {

        record LoggedIn(UUID person) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    /// @param otp null when none was given
    /// @throws RefusedException WrongCredentials (the same for unknown users and wrong passwords), OtpNeeded, OtpWrong,
    /// LockedOut
    public TokenPair staff(String username, String password, String otp) {
        // The slow hash runs before the row is locked, and the count of failures must survive the refusal.
        var known = QuarkusTransaction.requiringNew().call(() -> people.byUsername(username).map(p -> p.passwordHash));
        boolean right = PasswordHash.matches(password, known.orElse(null));
        return switch (QuarkusTransaction.requiringNew().call(() -> judge(username, right, otp))) {
            case Outcome.LoggedIn(var person) -> sessions.open(person);
            case Outcome.Refused(var refusal) -> throw new RefusedException(refusal);
        };
    }

    private Outcome judge(String username, boolean right, String otp) {
        var person = people.byUsername(username).flatMap(p -> people.lock(p.id));
        if (person.isEmpty()) return new Outcome.Refused(new WrongCredentials());
        var outcome = judge(person.get(), right, otp, SystemClock.now());
        audit.write(person.get().id, "logInStaff",
                outcome instanceof Outcome.Refused(var refusal) ? Optional.of(refusal) : Optional.empty());
        return outcome;
    }

    private Outcome judge(PersonRow person, boolean right, String otp, Instant now) {
        if (person.suspended || Sessions.refusesDemo(person)) return new Outcome.Refused(new WrongCredentials());
        if (person.lockedUntil != null && person.lockedUntil.isAfter(now))
            return new Outcome.Refused(new LockedOut(person.lockedUntil));
        boolean tooLate = person.oneTimeUntil != null && person.oneTimeUntil.isBefore(now);
        if (!right || tooLate) return failed(person, now, new WrongCredentials());
        if (person.totpStep != null) {
            if (otp == null) return new Outcome.Refused(new OtpNeeded());
            var secret = new Totp(values.get(SealedValues.PLATFORM, person.id, SealedKind.TOTP).orElseThrow());
            var step = secret.check(otp, now, person.totpStep);
            if (step.isEmpty()) return failed(person, now, new OtpWrong());
            person.totpStep = step.getAsLong();
        }
        person.failures = 0;
        person.lockedUntil = null;
        return new Outcome.LoggedIn(person.id);
    }

    private Outcome failed(PersonRow person, Instant now, Refusal refusal) {
        person.failures++;
        if (person.failures >= policy.failures()) {
            person.failures = 0;
            person.lockedUntil = now.plus(policy.lock());
        }
        return new Outcome.Refused(refusal);
    }
}
