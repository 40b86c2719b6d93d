package cn.jifenbu.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.privacy.SealingKey.Algorithm;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {

    static final byte[] PHONE = "13800001234".getBytes(UTF_8);
    static final byte[] CONTEXT = "500243999201|member|PHONE".getBytes(UTF_8);

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void whatIsSealedOpensWithItsKeyAndItsContextOnly(Algorithm algorithm) {
        var key = SealingKey.generate("k1", algorithm);
        var sealed = key.seal(PHONE, CONTEXT);
        assertThat(new String(sealed, UTF_8)).doesNotContain("1380");
        assertThat(key.seal(PHONE, CONTEXT)).as("a fresh nonce each time").isNotEqualTo(sealed);
        assertThat(key.open(sealed, CONTEXT)).isEqualTo(PHONE);
        assertThatThrownBy(() -> key.open(sealed, "500243999201|other|PHONE".getBytes(UTF_8)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SealingKey.generate("k1", algorithm).open(sealed, CONTEXT))
                .isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> key.open(sealed, CONTEXT)).isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("1380");
    }

    /// RFC 8998, appendix A.1: the sample of SM4-GCM.
    @Test
    void sm4IsTheStandardsSm4() {
        var hex = HexFormat.of();
        var key = new SealingKey("k1", Algorithm.SM4, hex.parseHex("0123456789abcdeffedcba9876543210"));
        var sealed = hex.parseHex("00001234567800000000abcd"
                + "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d" + "83de3541e4c2b58177e065a9bf7b62ec");
        var plain = hex.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        assertThat(key.open(sealed, hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"))).isEqualTo(plain);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void aRingIsReadBackFromItsText(Algorithm algorithm) {
        var ring = KeyRing.generate(algorithm).withNewKey(algorithm);
        var again = KeyRing.read(ring.text());
        assertThat(again.newest().id()).isEqualTo("k2");
        assertThat(again.key("k1").orElseThrow().open(ring.key("k1").orElseThrow().seal(PHONE, CONTEXT), CONTEXT))
                .isEqualTo(PHONE);
        assertThat(again.hash("PHONE", "13800001234")).isEqualTo(ring.hash("PHONE", "13800001234")).hasSize(32)
                .isNotEqualTo(ring.hash("ID_NUMBER", "13800001234"))
                .isNotEqualTo(KeyRing.generate(algorithm).hash("PHONE", "13800001234"));
    }

    @Test
    void changingTheAlgorithmLaterGoesOnFindingAndOpening() {
        var ring = KeyRing.generate(Algorithm.AES);
        var later = ring.withNewKey(Algorithm.SM4);
        assertThat(later.newest().algorithm()).isEqualTo(Algorithm.SM4);
        assertThat(later.hash("PHONE", "1")).isEqualTo(ring.hash("PHONE", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "search AAAA\nkey k1 AES AAAA", "nonsense", "key k1 AES", "search !!"})
    void aTextThatIsNoRing(String text) {
        assertThatThrownBy(() -> KeyRing.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noKeyIsWrittenWhereItIsPrinted() {
        var ring = KeyRing.generate(Algorithm.AES);
        assertThat(ring.toString()).isEqualTo("KeyRing[[SealingKey[k1]]]");
    }
}
