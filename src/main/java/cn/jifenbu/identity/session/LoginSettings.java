package cn.jifenbu.identity.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How staff log in. Level 3 of 等保 asks for `password-mixed=true`, `password-days=90` and `second-factor-required=true`.
@ConfigMapping(prefix = "jifenbu.login")
public interface LoginSettings {

    /// After how many wrong passwords in a row a person is locked; 1 or more.
    @WithDefault("5")
    @Min(1)
    int lockAfter();

    /// For how long.
    @WithDefault("15m")
    Duration lockFor();

    /// How long an access token lives.
    @WithDefault("30m")
    Duration accessFor();

    /// How long a member of staff may do nothing and still refresh; each refresh begins it anew.
    @WithDefault("30d")
    Duration staffSessionFor();

    /// After how many days a password must be changed; 0 for never.
    @WithDefault("0")
    @Min(0)
    int passwordDays();

    /// Whether a password needs several kinds of characters.
    @WithDefault("false")
    boolean passwordMixed();

    /// Whether staff must set up a second factor before anything else.
    @WithDefault("false")
    boolean secondFactorRequired();

    /// Whether a start without any administrator prints the token for the first one.
    @WithDefault("false")
    boolean bootstrapAtStart();
}
