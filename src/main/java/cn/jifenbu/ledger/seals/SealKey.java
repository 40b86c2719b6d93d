package cn.jifenbu.ledger.seals;

import cn.jifenbu.verifier.SealLine;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/// A signing key: Ed25519, signed by the JDK, or SM2, signed by Bouncy Castle. Signatures are 64 bytes.
record SealKey(String algorithm, byte[] privateKey, byte[] publicKey, String keyId) {

    static SealKey generate(String algorithm) throws IOException {
        var random = new SecureRandom();
        return switch (algorithm) {
            case "Ed25519" -> of(new Ed25519PrivateKeyParameters(random));
            case "SM2" -> {
                var generator = new ECKeyPairGenerator();
                var curve = new ECNamedDomainParameters(GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByName("sm2p256v1"));
                generator.init(new ECKeyGenerationParameters(curve, random));
                yield of(generator.generateKeyPair().getPrivate());
            }
            default -> throw new IllegalArgumentException("jifenbu.seal.algorithm: Ed25519 / SM2, not " + algorithm);
        };
    }

    /// @throws IllegalArgumentException when it is no PEM file of a PKCS#8 key of the two kinds
    static SealKey read(String pem) throws IOException {
        var body = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        return of(PrivateKeyFactory.createKey(Base64.getDecoder().decode(body)));
    }

    private static SealKey of(AsymmetricKeyParameter key) throws IOException {
        var info = PrivateKeyInfoFactory.createPrivateKeyInfo(key).getEncoded();
        var publicKey = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicKey(key)).getEncoded();
        var algorithm = key instanceof Ed25519PrivateKeyParameters ? "Ed25519" : "SM2";
        return new SealKey(algorithm, info, publicKey, SealLine.keyId(publicKey));
    }

    private static AsymmetricKeyParameter publicKey(AsymmetricKeyParameter key) {
        return switch (key) {
            case Ed25519PrivateKeyParameters ed -> ed.generatePublicKey();
            case ECPrivateKeyParameters ec when ec.getParameters().getCurve().equals(
                    GMNamedCurves.getByName("sm2p256v1").getCurve()) ->
                new ECPublicKeyParameters(new FixedPointCombMultiplier().multiply(ec.getParameters().getG(), ec.getD()),
                        ec.getParameters());
            default -> throw new IllegalArgumentException("neither Ed25519 nor SM2");
        };
    }

    String toPem() {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(privateKey)
                + "\n-----END PRIVATE KEY-----\n";
    }

    byte[] sign(byte[] message) {
        try {
            if (algorithm.equals("SM2")) return signSm2(message);
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException | CryptoException | IOException e) {
            throw new IllegalStateException("cannot sign with key " + keyId, e);
        }
    }

    private byte[] signSm2(byte[] message) throws IOException, CryptoException {
        var signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
        signer.init(true, PrivateKeyFactory.createKey(privateKey));
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    @Override
    public String toString() {
        return "SealKey[" + algorithm + " " + keyId + "]";
    }
}
