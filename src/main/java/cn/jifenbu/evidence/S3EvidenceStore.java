package cn.jifenbu.evidence;

import cn.jifenbu.refusal.EvidenceRefusal.EvidenceStoreUnavailable;
import cn.jifenbu.refusal.EvidenceRefusal.UnknownEvidence;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.SystemClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jboss.logging.Logger;

/// A bucket behind any endpoint that speaks S3, named by its path (`endpoint/bucket/place`), which every such server
/// understands. Three operations do not need a vendor's library.
final class S3EvidenceStore implements EvidenceStore {
    private static final Logger LOG = Logger.getLogger(S3EvidenceStore.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final URI endpoint;
    private final String bucket;
    private final S3Signature signature;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    S3EvidenceStore(URI endpoint, String bucket, S3Signature signature) {
        this.endpoint = endpoint;
        this.bucket = bucket;
        this.signature = signature;
    }

    @Override
    public void put(String place, byte[] content) {
        if (send("PUT", place, content).statusCode() / 100 != 2) throw new RefusedException(new EvidenceStoreUnavailable());
    }

    @Override
    public byte[] get(String place) {
        var answer = send("GET", place, new byte[0]);
        if (answer.statusCode() == 404) throw new RefusedException(new UnknownEvidence());
        if (answer.statusCode() != 200) throw new RefusedException(new EvidenceStoreUnavailable());
        return answer.body();
    }

    @Override
    public void remove(String place) {
        try {
            send("DELETE", place, new byte[0]);
        } catch (RefusedException itStays) {
            LOG.debugf(itStays, "could not remove %s", place);
        }
    }

    private HttpResponse<byte[]> send(String method, String place, byte[] body) {
        var uri = endpoint.resolve("/" + bucket + "/" + place);
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).method(method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        signature.of(method, uri, body, SystemClock.now()).forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException unreachable) {
            throw new RefusedException(new EvidenceStoreUnavailable());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RefusedException(new EvidenceStoreUnavailable());
        }
    }
}
