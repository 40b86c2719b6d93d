package cn.jifenbu.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// argon2id with 19 MiB, 2 passes, 1 lane (the OWASP password storage cheat sheet's first choice), written as a PHC string.
public final class PasswordHash {

    private static final String PREFIX = "$argon2id$v=19$m=19456,t=2,p=1$";
    private static final SecureRandom RANDOM = new SecureRandom();
    /// Each takes its memory; a flood of log-ins waits instead of filling the heap.
    private static final Semaphore AT_ONCE = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    /// Checked when the user is unknown, so that the answer takes as long as for a known one.
    private static final String NOBODY = of("nobody-has-this-password");

    private PasswordHash() {}

    public static String of(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return PREFIX + base64.encodeToString(salt) + "$" + base64.encodeToString(hash(password, salt));
    }

    public static boolean matches(String password, String stored) {
        var known = stored == null ? NOBODY : stored;
        var parts = known.substring(PREFIX.length()).split("\\$");
        var expected = Base64.getDecoder().decode(parts[1]);
        boolean same = MessageDigest.isEqual(expected, hash(password, Base64.getDecoder().decode(parts[0])));
        return same && stored != null;
    }

    private static byte[] hash(String password, byte[] salt) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return slowly(password, salt);
        } finally {
            AT_ONCE.release();
        }
    }

    private static byte[] slowly(String password, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(19456).withIterations(2).withParallelism(1).withSalt(salt).build());
        var hash = new byte[32];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
