package cn.jifenbu.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    /// Kept by an earlier version: changing how new ones are made must not lock anybody out.
    private static final String OLD = "$argon2id$v=19$m=19456,t=2,p=1$ypXhvzXqOtDNkJS303TrGA"
            + "$mW9ZMAL4kSOvF3qHrHbTcRvvwBexdJHi1AeAn6fr3Y8";

    @Test
    void isArgon2idWithAtLeastWhatOwaspAsksForAndASaltOfItsOwn() {
        assertThat(PasswordHash.of("a-good-password")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(PasswordHash.of("a-good-password"));
    }

    @Test
    void opensWithItsPasswordOnly() {
        assertThat(PasswordHash.matches("旧密码-a-good-password", OLD)).isTrue();
        assertThat(PasswordHash.matches("旧密码-a-good-passwore", OLD)).isFalse();
        assertThat(PasswordHash.matches("", OLD)).isFalse();
    }

    @Test
    void whoHasNoPasswordComesInWithNone() {
        assertThat(PasswordHash.matches("nobody-has-this-password", null)).isFalse();
    }
}
