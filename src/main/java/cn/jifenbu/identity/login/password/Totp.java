package cn.jifenbu.identity.login.password;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes of an authenticator app (RFC 6238 with its common choice: SHA-1, 30 s, 6 digits). `secret` is Base32.
record Totp(String secret) {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    static final int STEP_SECONDS = 30;
    /// Clocks of phones go wrong by a little.
    private static final int STEPS_ASIDE = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// 160 random bits.
    public static Totp generate() {
        var text = new StringBuilder();
        for (int i = 0; i < 32; i++) text.append(BASE32.charAt(RANDOM.nextInt(32)));
        return new Totp(text.toString());
    }

    /// The time step a right code belongs to. Steps up to `lastUsed` do not count: no code is good twice.
    public OptionalLong check(String code, Instant now, long lastUsed) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        for (long step = current - STEPS_ASIDE; step <= current + STEPS_ASIDE; step++) {
            if (step > lastUsed && code(step).equals(code)) return OptionalLong.of(step);
        }
        return OptionalLong.empty();
    }

    String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 15;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fff_ffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] bytes() {
        var bytes = new byte[secret.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int filled = 0;
        for (char c : secret.toCharArray()) {
            buffer = buffer << 5 | BASE32.indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[filled++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }

    @Override
    public String toString() {
        return "Totp[…]";
    }
}
