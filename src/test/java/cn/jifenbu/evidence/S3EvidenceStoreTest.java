package cn.jifenbu.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.refusal.EvidenceRefusal.EvidenceStoreUnavailable;
import cn.jifenbu.refusal.EvidenceRefusal.UnknownEvidence;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The bucket, against a server that answers like one, and the signature against one worked out by hand.
class S3EvidenceStoreTest {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final List<String> signedBy = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private S3EvidenceStore bucket;

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            signedBy.add(exchange.getRequestHeaders().getFirst("Authorization"));
            var path = exchange.getRequestURI().getPath();
            if (path.contains("broken")) {
                exchange.sendResponseHeaders(500, -1);
            } else if (exchange.getRequestMethod().equals("PUT")) {
                kept.put(path, exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, -1);
            } else if (exchange.getRequestMethod().equals("DELETE")) {
                exchange.sendResponseHeaders(kept.remove(path) == null ? 404 : 204, -1);
            } else if (kept.containsKey(path)) {
                exchange.sendResponseHeaders(200, kept.get(path).length);
                exchange.getResponseBody().write(kept.get(path));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
            exchange.close();
        });
        server.start();
        bucket = at("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static S3EvidenceStore at(String endpoint) {
        return new S3EvidenceStore(URI.create(endpoint), "photos", new S3Signature("key", "secret", "us-east-1"));
    }

    @Test
    void whatIsPutIsGot() {
        bucket.put("510000001001/a.jpg", new byte[]{1, 2, 3});
        assertThat(kept).containsKey("/photos/510000001001/a.jpg");
        assertThat(bucket.get("510000001001/a.jpg")).containsExactly(1, 2, 3);
        assertThat(signedBy).allMatch(a -> a.startsWith("AWS4-HMAC-SHA256 Credential=key/"));
    }

    @Test
    void whatNobodyNamesIsRemovedIfItCanBe() {
        bucket.put("510000001001/c.jpg", new byte[]{1});
        bucket.remove("510000001001/c.jpg");
        bucket.remove("510000001001/c.jpg");
        bucket.remove("510000001001/broken.jpg");
        at("http://127.0.0.1:1").remove("510000001001/c.jpg");
        assertThat(kept).isEmpty();
    }

    @Test
    void whatIsNotThereOrNotReachedIsSaid() {
        assertThatThrownBy(() -> bucket.get("510000001001/b.jpg")).extracting("refusal").isInstanceOf(UnknownEvidence.class);
        assertThatThrownBy(() -> bucket.put("broken", new byte[1])).extracting("refusal")
                .isInstanceOf(EvidenceStoreUnavailable.class);
        assertThatThrownBy(() -> at("http://127.0.0.1:1").get("x")).extracting("refusal")
                .isInstanceOf(EvidenceStoreUnavailable.class);
    }

    /// Worked out by another implementation of the published algorithm, with the keys of its examples.
    @Test
    void theSignatureIsTheOneOthersWorkOut() {
        assertThat(signature("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", new byte[0]))
                .endsWith("Signature=a16e55228dc3b9e5f928b931866d09d8c710248981eb555f9065bec71d862243");
    }

    @Test
    void theSignatureIsBoundToTheDayTheContentAndTheKey() {
        var one = signature("AKIAIOSFODNN7EXAMPLE", "a", new byte[0]);
        assertThat(one).contains("Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request").isEqualTo(
                signature("AKIAIOSFODNN7EXAMPLE", "a", new byte[0]));
        assertThat(one).isNotEqualTo(signature("AKIAIOSFODNN7EXAMPLE", "b", new byte[0]))
                .isNotEqualTo(signature("AKIAIOSFODNN7EXAMPLE", "a", new byte[1]));
        assertThat(new S3Signature("key", "secret", "r").toString()).doesNotContain("key", "secret");
    }

    private static String signature(String key, String secret, byte[] body) {
        return new S3Signature(key, secret, "us-east-1").of("GET", URI.create("https://s3.example.com/photos/a.jpg"), body,
                Instant.parse("2013-05-24T00:00:00Z")).get("Authorization");
    }
}
