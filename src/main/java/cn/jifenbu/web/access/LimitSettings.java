package cn.jifenbu.web.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.PositiveOrZero;

/// How often somebody may ask.
@ConfigMapping(prefix = "jifenbu.limits")
public interface LimitSettings {

    /// How many times the limits of [RateLimit] are allowed: 1 as they are written, 0 without limits.
    @WithDefault("1")
    @PositiveOrZero
    double factor();
}
