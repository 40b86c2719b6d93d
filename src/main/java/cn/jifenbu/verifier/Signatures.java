package cn.jifenbu.verifier;

import cn.jifenbu.verifier.sm.Sm2;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/// Checks the two kinds of signatures that seals have. The JDK knows Ed25519; SM2 (GB/T 32918) is written out in [Sm2].
public final class Signatures {

    private Signatures() {}

    /// @param publicKey SubjectPublicKeyInfo
    /// @param signature 64 bytes
    public static boolean valid(String algorithm, byte[] publicKey, byte[] message, byte[] signature) {
        try {
            return switch (algorithm) {
                case "Ed25519" -> ed25519(publicKey, message, signature);
                case "SM2" -> Sm2.valid(publicKey, message, signature);
                default -> false;
            };
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static boolean ed25519(byte[] publicKey, byte[] message, byte[] signature) throws GeneralSecurityException {
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey)));
        verifier.update(message);
        return verifier.verify(signature);
    }
}
