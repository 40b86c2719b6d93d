package cn.jifenbu.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// The store the settings ask for.
@ApplicationScoped
class EvidenceStoreProducer implements EvidenceStore {
    private final EvidenceStore store;

    EvidenceStoreProducer(EvidenceSettings settings) {
        var bucket = settings.s3();
        store = switch (settings.store()) {
            case FOLDER -> new FileEvidenceStore(settings.folder());
            case S3 -> new S3EvidenceStore(set(bucket.endpoint()), set(bucket.bucket()),
                    new S3Signature(set(bucket.accessKey()), set(bucket.secretKey()), bucket.region()));
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

    @Override
    public void remove(String place) {
        store.remove(place);
    }
}
