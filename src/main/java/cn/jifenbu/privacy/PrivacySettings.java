package cn.jifenbu.privacy;

import cn.jifenbu.privacy.SealingKey.Algorithm;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/// Personal data: sealed in the database with keys from a file, and the notice that people agree to.
@ConfigMapping(prefix = "jifenbu.privacy")
public interface PrivacySettings {

    /// What new keys are for: `AES` (AES-256-GCM) or `SM4` (SM4-GCM).
    @WithDefault("AES")
    Algorithm algorithm();

    /// The file with the keys; without it nobody's numbers can be read.
    @WithDefault("${jifenbu.home}/data.keys")
    Optional<Path> keyFile();

    /// Whether the first start makes a file that is missing.
    @WithDefault("true")
    boolean keyMadeHere();

    /// Whether a service without its keys refuses to start.
    @WithDefault("true")
    boolean checkAtStart();

    /// The version of the privacy notice (隐私说明) in force; a new one asks everybody again.
    @WithDefault("2026-11")
    String noticeVersion();

    /// Whether a household is bound only for somebody who has agreed to the notice.
    @WithDefault("false")
    boolean consentRequired();
}
