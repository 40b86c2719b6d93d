package cn.jifenbu.redemption.cards;

import cn.jifenbu.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/// What a household card's QR code holds: 256 random bits and nothing about anybody.
public final class CardToken {

    public static final String FORM = "(JFB1:)?[A-Za-z0-9_-]{43}";
    private static final String PREFIX = "JFB1:";
    private static final SecureRandom RANDOM = new SecureRandom();

    private CardToken() {}

    static String generate() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /// The prefix tells scanners what it is and is no part of the secret.
    public static byte[] hash(String token) {
        var secret = token.startsWith(PREFIX) ? token.substring(PREFIX.length()) : token;
        return Sha256.of(secret.getBytes(StandardCharsets.US_ASCII));
    }
}
