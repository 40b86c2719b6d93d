package cn.jifenbu.verifier.sm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.junit.jupiter.api.Test;

class Sm2Test {

    @Test
    void sm3IsTheOneOfTheStandard() {
        assertThat(sm3("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(sm3("abcd".repeat(16))).isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    void acceptsWhatAnotherLibrarySignedAndNothingElse() throws Exception {
        var curve = GMNamedCurves.getByName("sm2p256v1");
        var random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(7);
        for (int round = 0; round < 10; round++) {
            var generator = new ECKeyPairGenerator();
            generator.init(new ECKeyGenerationParameters(new ECDomainParameters(curve), random));
            var pair = generator.generateKeyPair();
            var message = random.generateSeed(32);
            var signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
            signer.init(true, pair.getPrivate());
            signer.update(message, 0, message.length);
            var signature = signer.generateSignature();
            var key = ((ECPublicKeyParameters) pair.getPublic()).getQ().getEncoded(false);
            assertThat(Sm2.valid(key, message, signature)).isTrue();
            signature[round * 6]++;
            assertThat(Sm2.valid(key, message, signature)).isFalse();
            signature[round * 6]--;
            message[round]++;
            assertThat(Sm2.valid(key, message, signature)).isFalse();
        }
    }

    private static String sm3(String text) {
        return HexFormat.of().formatHex(Sm3.hash(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
