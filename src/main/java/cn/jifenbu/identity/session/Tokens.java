package cn.jifenbu.identity.session;

import cn.jifenbu.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/// Opaque bearer tokens of 256 random bits; only their SHA-256 is stored.
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    public static String generate() {
        return text(salt());
    }

    static byte[] salt() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// The token of this kind that follows another: the same each time, and known to nobody who lacks the other or the salt.
    static String successor(String kind, String token, byte[] salt) {
        return text(Sha256.of(kind + ":" + token + ":" + text(salt)));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static byte[] hash(String token) {
        return Sha256.of(token);
    }
}
