package cn.jifenbu.identity.login.launch;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.IdentityRefusal.LaunchOff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The keys of partners as they are set up: not at all, wrongly, and taken back.
class LaunchKeysTest {

    private static final String SECRET = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA";

    @TempDir Path folder;

    private LaunchKeys keys(String text) throws IOException {
        return new LaunchKeys(Optional.of(Files.writeString(folder.resolve("keys.json"), text)));
    }

    private static void assertOff(Optional<String> audience, LaunchKeys keys) {
        assertRefused(LaunchOff.class, () -> new LogInByLaunch(audience, keys, null, null, null, null).enter("token"));
    }

    @Test
    void withoutKeysOrAudienceItIsOff() throws IOException {
        assertOff(Optional.of("jifen.test"), new LaunchKeys(Optional.empty()));
        assertOff(Optional.empty(), keys("{\"keys\":[]}"));
    }

    @Test
    void aKeyWithoutAPartnerOrOfAnotherKindIsNone() throws IOException {
        var keys = keys("""
                {"keys":[{"kty":"oct","kid":"a","k":"%1$s"},{"kty":"oct","kid":"b","partner":"B app","k":"%1$s"},
                {"kty":"oct","kid":"c","partner":"c-app","k":"%1$s"}]}""".formatted(SECRET));
        assertThat(keys.find("a")).isEmpty();
        assertThat(keys.find("b")).isEmpty();
        assertThat(keys.find("c")).hasValueSatisfying(k -> assertThat(k.algorithm()).isEqualTo("HS256"));
    }

    @Test
    void aKeyIsTakenBackByTakingItOutOfTheFile() throws IOException {
        var keys = keys("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"c\",\"partner\":\"c-app\",\"k\":\"%s\"}]}".formatted(SECRET));
        assertThat(keys.find("c")).isPresent();
        keys("{\"keys\":[]}");
        assertThat(keys.find("c")).isEmpty();
    }

    @Test
    void aFileThatIsNoneOrBrokenHasNoKeys() throws IOException {
        assertThat(keys("no JSON").find("c")).isEmpty();
        assertThat(new LaunchKeys(Optional.of(folder.resolve("missing"))).find("c")).isEmpty();
    }
}
