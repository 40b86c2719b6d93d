package cn.jifenbu.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How staff log in here: the settings under `jifenbu.login`.
@ApplicationScoped
public class LoginPolicy {

    private final int failures;
    private final Duration lock;
    private final Duration access;
    private final Duration staffSession;
    private final int passwordDays;
    private final boolean mixed;
    private final boolean secondFactor;

    LoginPolicy(@ConfigProperty(name = "jifenbu.login.lock-after") int failures,
            @ConfigProperty(name = "jifenbu.login.lock-for") Duration lock,
            @ConfigProperty(name = "jifenbu.login.access-for") Duration access,
            @ConfigProperty(name = "jifenbu.login.staff-session-for") Duration staffSession,
            @ConfigProperty(name = "jifenbu.login.password-days") int passwordDays,
            @ConfigProperty(name = "jifenbu.login.password-mixed") boolean mixed,
            @ConfigProperty(name = "jifenbu.login.second-factor-required") boolean secondFactor) {
        this.failures = failures;
        this.lock = lock;
        this.access = access;
        this.staffSession = staffSession;
        this.passwordDays = passwordDays;
        this.mixed = mixed;
        this.secondFactor = secondFactor;
    }

    public int failures() {
        return failures;
    }

    public Duration lock() {
        return lock;
    }

    /// How long an access token lives.
    Duration access() {
        return access;
    }

    /// How long a member of staff may do nothing and still refresh.
    Duration staffSession() {
        return staffSession;
    }

    public boolean mixedPasswords() {
        return mixed;
    }

    public boolean secondFactorRequired() {
        return secondFactor;
    }

    /// Passwords set before this moment are too old.
    Instant oldestPassword(Instant now) {
        return passwordDays == 0 ? Instant.EPOCH : now.minus(Duration.ofDays(passwordDays));
    }
}
