package cn.jifenbu.identity.login.launch;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.IdentityRefusal.LaunchOff;
import cn.jifenbu.testing.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The keys of partners as they are set up: not at all, wrongly, and taken back.
class LaunchKeysTest {

    private static final String SECRET = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA";

    @TempDir Path folder;

    private LaunchKeys keys(String text) throws IOException {
        return keysIn(Files.writeString(folder.resolve("keys.json"), text).toString());
    }

    private static LaunchKeys keysIn(String file) {
        return new LaunchKeys(Settings.of(LaunchSettings.class, Map.of("key-file", file)));
    }

    private static void assertOff(String audience, LaunchKeys keys) {
        var settings = Settings.of(LaunchSettings.class, Map.of("audience", audience));
        assertRefused(LaunchOff.class, () -> new LogInByLaunch(settings, keys, null, null, null, null).enter("token"));
    }

    @Test
    void withoutKeysOrAudienceItIsOff() throws IOException {
        assertOff("jifen.test", keysIn(""));
        assertOff("", keys("{\"keys\":[]}"));
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
        assertThat(keysIn(folder.resolve("missing").toString()).find("c")).isEmpty();
    }
}
