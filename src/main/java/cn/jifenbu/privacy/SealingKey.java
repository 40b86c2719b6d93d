package cn.jifenbu.privacy;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// One key that seals personal values: AES-256-GCM, or SM4-GCM (GB/T 32907) where national cryptography is asked for.
/// What is sealed is bound to a context (whose value, of which kind), so that rows cannot be exchanged for one another.
record SealingKey(String id, Algorithm algorithm, byte[] bytes) {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    public enum Algorithm {
        AES(32), SM4(16);

        private final int keyBytes;

        Algorithm(int keyBytes) {
            this.keyBytes = keyBytes;
        }
    }

    public SealingKey {
        if (!id.matches("[a-z0-9]{1,20}")) throw new IllegalArgumentException("a key's id is 1 to 20 small letters and digits");
        if (bytes.length != algorithm.keyBytes) {
            throw new IllegalArgumentException(algorithm + " keys have " + algorithm.keyBytes + " bytes");
        }
    }

    public static SealingKey generate(String id, Algorithm algorithm) {
        var bytes = new byte[algorithm.keyBytes];
        RANDOM.nextBytes(bytes);
        return new SealingKey(id, algorithm, bytes);
    }

    /// A fresh nonce, then the ciphertext with its tag.
    public byte[] seal(byte[] plain, byte[] context) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = run(true, nonce, plain, 0, context);
            var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return whole;
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @throws IllegalStateException when it was altered, moved to another row or sealed with another key
    public byte[] open(byte[] sealed, byte[] context) {
        try {
            return run(false, Arrays.copyOf(sealed, NONCE), sealed, NONCE, context);
        } catch (InvalidCipherTextException altered) {
            throw new IllegalStateException("a sealed value does not open with key " + id);
        }
    }

    private byte[] run(boolean seal, byte[] nonce, byte[] in, int from, byte[] context) throws InvalidCipherTextException {
        var cipher = GCMBlockCipher.newInstance(algorithm == Algorithm.AES ? AESEngine.newInstance() : new SM4Engine());
        cipher.init(seal, new AEADParameters(new KeyParameter(bytes), TAG_BITS, nonce, context));
        var out = new byte[cipher.getOutputSize(in.length - from)];
        int length = cipher.processBytes(in, from, in.length - from, out, 0);
        length += cipher.doFinal(out, length);
        return Arrays.copyOf(out, length);
    }

    @Override
    public String toString() {
        return "SealingKey[" + id + "]";
    }
}
