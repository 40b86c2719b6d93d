package cn.jifenbu.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);

    /// printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac secret
    @Test
    void isWhatOpensslComputes() {
        assertThat(Signature.of("secret", AT, "{\"a\":1}".getBytes(UTF_8)))
                .isEqualTo("t=1700000000,v1=49f24e537407743fa4a0242bb63b94b9a47ee99cbbe071ccd8a22550ae411686");
    }

    @Test
    void coversTheTimeTheBodyAndTheSecret() {
        var body = "{}".getBytes(UTF_8);
        var one = Signature.of("secret", AT, body);
        assertThat(Signature.of("secret", AT.plusSeconds(1), body).split("v1=")[1]).isNotEqualTo(one.split("v1=")[1]);
        assertThat(Signature.of("other", AT, body)).isNotEqualTo(one);
        assertThat(Signature.of("secret", AT, "{ }".getBytes(UTF_8))).isNotEqualTo(one);
    }
}
