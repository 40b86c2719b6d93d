package cn.jifenbu.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/// How staff log in here: the settings under `jifenbu.login`.
@ApplicationScoped
public class LoginPolicy {

    private final LoginSettings settings;

    LoginPolicy(LoginSettings settings) {
        this.settings = settings;
    }

    public int failures() {
        return settings.lockAfter();
    }

    public Duration lock() {
        return settings.lockFor();
    }

    /// How long an access token lives.
    Duration access() {
        return settings.accessFor();
    }

    /// How long a member of staff may do nothing and still refresh.
    Duration staffSession() {
        return settings.staffSessionFor();
    }

    public boolean mixedPasswords() {
        return settings.passwordMixed();
    }

    public boolean secondFactorRequired() {
        return settings.secondFactorRequired();
    }

    /// Passwords set before this moment are too old.
    Instant oldestPassword(Instant now) {
        int days = settings.passwordDays();
        return days == 0 ? Instant.EPOCH : now.minus(Duration.ofDays(days));
    }
}
