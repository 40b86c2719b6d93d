package cn.jifenbu.identity.login.launch;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// A larger app that opens the pages under /m/ for its user (VILLAGER.md, Embedding); off without both.
@ConfigMapping(prefix = "jifenbu.launch")
public interface LaunchSettings {

    /// This service's name, as it stands in the app's tokens, e.g. `jifen.example.cn`.
    Optional<String> audience();

    /// The apps' keys: a JSON Web Key Set, each key with `kid` and `partner`.
    Optional<Path> keyFile();
}
