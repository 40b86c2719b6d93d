package cn.jifenbu.web.idempotency;

import cn.jifenbu.privacy.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.Properties;

/// Tells a repeated request from another one: by operation, address and body. It depends on no name in the Java code, or a
/// repeat that crosses a deployment would be taken for another request.
@ApplicationScoped
public class RequestHash {

    private static final Properties NAMES = names();
    private final KeyedHash hashes;

    RequestHash(KeyedHash hashes) {
        this.hashes = hashes;
    }

    /// Keyed, because a body may hold a phone number.
    ///
    /// @param body as it was understood, so that white space and field order do not matter; empty where there is none
    public byte[] of(String operationId, URI address, String body) {
        return hashes.of("request", NAMES.getProperty(operationId, operationId) + " " + address.getPath() + " "
                + Optional.ofNullable(address.getQuery()).orElse("") + " " + body);
    }

    public static Properties names() {
        try (var lines = RequestHash.class.getResourceAsStream("/idempotency/hashed-names.properties")) {
            var names = new Properties();
            names.load(lines);
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
