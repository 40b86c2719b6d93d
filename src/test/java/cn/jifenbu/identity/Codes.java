package cn.jifenbu.identity;

import java.time.Instant;

/// What an authenticator app shows.
public final class Codes {

    private Codes() {}

    public static String now(String secret) {
        return new Totp(secret).codeAt(Instant.now());
    }

    /// Of an hour ago.
    public static String wrong(String secret) {
        return new Totp(secret).codeAt(Instant.now().minusSeconds(3600));
    }
}
