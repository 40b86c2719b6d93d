package cn.jifenbu.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Evidence: photos lie in a folder, or in a bucket behind any endpoint that speaks S3.
@ConfigMapping(prefix = "jifenbu.evidence")
public interface EvidenceSettings {

    enum Store {
        FOLDER, S3
    }

    /// `folder` or `s3`.
    @WithDefault("folder")
    Store store();

    /// The folder, for `folder`.
    @WithDefault("${jifenbu.home}/evidence")
    Path folder();

    Bucket s3();

    /// All but the region are needed for `s3`.
    interface Bucket {

        /// The endpoint's address, e.g. `https://minio.example.cn`.
        Optional<URI> endpoint();

        /// The bucket's name.
        Optional<String> bucket();

        /// The region that requests are signed for.
        @WithDefault("us-east-1")
        String region();

        /// The access key's name.
        Optional<String> accessKey();

        /// The access key's secret.
        Optional<String> secretKey();
    }
}
