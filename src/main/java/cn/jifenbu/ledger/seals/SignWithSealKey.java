package cn.jifenbu.ledger.seals;

import jakarta.enterprise.context.ApplicationScoped;

/// Signs what leaves the service and has to be known as its own, with the key that signs seals. What is signed begins with a
/// word of its own, so that it can never be taken for a seal.
@ApplicationScoped
public class SignWithSealKey {

    private final SealKeys keys;

    SignWithSealKey(SealKeys keys) {
        this.keys = keys;
    }

    /// `publicKey` is a SubjectPublicKeyInfo, the signature 64 bytes.
    public record Signed(String algorithm, String keyId, byte[] publicKey, byte[] signature) {}

    public Signed sign(byte[] message) {
        var key = keys.current();
        return new Signed(key.algorithm(), key.keyId(), key.publicKey(), key.sign(message));
    }
}
