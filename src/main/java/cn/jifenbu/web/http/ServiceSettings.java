package cn.jifenbu.web.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/// What holds for the whole service.
@ConfigMapping(prefix = "jifenbu")
public interface ServiceSettings {

    /// The folder for keys, seals and evidence that are not put elsewhere, and for the built-in database.
    @WithDefault(".jifenbu")
    Path home();

    /// Where people outside reach the service, e.g. `https://jifen.example.cn/`; printed into QR codes. Without it, where the
    /// request came in.
    Optional<String> publicUrl();

    /// Whether the service is reached by https only, through a proxy or by itself: browsers are told so (HSTS).
    @WithDefault("false")
    boolean https();
}
