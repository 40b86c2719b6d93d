package cn.jifenbu.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The store the settings ask for: `jifenbu.evidence.store` is `folder`, or `s3` with the settings below it.
@ApplicationScoped
class EvidenceStoreProducer implements EvidenceStore {
    private final EvidenceStore store;

    EvidenceStoreProducer(@ConfigProperty(name = "jifenbu.evidence.store", defaultValue = "folder") String kind,
            @ConfigProperty(name = "jifenbu.evidence.folder", defaultValue = ".jifenbu/evidence") String folder,
            @ConfigProperty(name = "jifenbu.evidence.s3.endpoint") Optional<URI> endpoint,
            @ConfigProperty(name = "jifenbu.evidence.s3.bucket") Optional<String> bucket,
            @ConfigProperty(name = "jifenbu.evidence.s3.region", defaultValue = "us-east-1") String region,
            @ConfigProperty(name = "jifenbu.evidence.s3.access-key") Optional<String> accessKey,
            @ConfigProperty(name = "jifenbu.evidence.s3.secret-key") Optional<String> secretKey) {
        store = switch (kind) {
            case "folder" -> new FileEvidenceStore(java.nio.file.Path.of(folder));
            case "s3" -> new S3EvidenceStore(set(endpoint), set(bucket),
                    new S3Signature(set(accessKey), set(secretKey), region));
            default -> throw new IllegalArgumentException("jifenbu.evidence.store is folder or s3, not " + kind);
        };
    }

    private static <T> T set(Optional<T> setting) {
        return setting.orElseThrow(() -> new IllegalArgumentException(
                "jifenbu.evidence.store=s3 needs jifenbu.evidence.s3.endpoint, bucket, access-key and secret-key"));
    }

    @Override
    public void put(String place, byte[] content) {
        store.put(place, content);
    }

    @Override
    public byte[] get(String place) {
        return store.get(place);
    }
}
