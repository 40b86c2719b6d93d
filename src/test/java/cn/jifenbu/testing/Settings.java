package cn.jifenbu.testing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/// Settings as a file would have them, for what is tested without the service.
public final class Settings {

    private static final int AS_A_FILE = 100;

    private Settings() {}

    /// `values` by their names behind the prefix; what is left out or empty is not set.
    public static <T> T of(Class<T> type, Map<String, String> values) {
        var prefix = type.getAnnotation(ConfigMapping.class).prefix();
        var properties = new HashMap<>(Map.of("jifenbu.home", "target/test-home"));
        values.forEach((name, value) -> properties.put(prefix + "." + name, value));
        return new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters().withMapping(type)
                .withSources(new PropertiesConfigSource(properties, "the test", AS_A_FILE)).build().getConfigMapping(type);
    }
}
