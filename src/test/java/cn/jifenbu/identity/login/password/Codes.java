package cn.jifenbu.identity.login.password;

import java.time.Instant;

/// What an authenticator app shows.
public final class Codes {

    private Codes() {}

    public static String now(String secret) {
        return at(new Totp(secret), Instant.now());
    }

    /// Of an hour ago.
    public static String wrong(String secret) {
        return at(new Totp(secret), Instant.now().minusSeconds(3600));
    }

    static String at(Totp app, Instant moment) {
        return app.code(moment.getEpochSecond() / Totp.STEP_SECONDS);
    }
}
