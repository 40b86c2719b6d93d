package cn.jifenbu.ledger.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.testing.Settings;
import cn.jifenbu.verifier.Signatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealKeysTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "SM2"})
    void theFirstStartMakesAKeyOnlyItsOwnerReadsAndTheNextUsesIt(String algorithm) throws IOException {
        var file = folder.resolve("home/seal.key");
        var key = keys(file, true, algorithm).current();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(folder.resolve("home")).isDirectoryNotContaining("glob:**/seal-*");
        assertThat(keys(file, false, algorithm).current().keyId()).isEqualTo(key.keyId());
        var message = new byte[]{1, 2, 3};
        assertThat(Signatures.valid(algorithm, key.publicKey(), message, key.sign(message))).isTrue();
        assertThat(Signatures.valid(algorithm, key.publicKey(), new byte[]{1, 2, 4}, key.sign(message))).isFalse();
        assertThat(key.toString()).doesNotContain(key.toPem().substring(40, 60));
    }

    @Test
    void inProductionAKeyMustBeGivenAndBeThere() {
        assertThatThrownBy(() -> keys(null, false, "Ed25519").current()).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("没有指定封存密钥").hasMessageContaining("JIFENBU_SEAL_KEY_FILE");
        assertThatThrownBy(() -> keys(folder.resolve("none"), false, "Ed25519").current())
                .hasMessageContaining("封存密钥文件不存在");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aKeyOfTheWrongKindIsRefused() throws IOException {
        var file = folder.resolve("seal.key");
        keys(file, true, "Ed25519").current();
        assertThatThrownBy(() -> keys(file, true, "SM2").current()).hasMessageContaining("jifenbu.seal.algorithm");
        Files.writeString(file, "hello");
        assertThatThrownBy(() -> keys(file, true, "SM2").current()).hasMessageContaining("PKCS#8");
    }

    private static SealKeys keys(Path file, boolean madeHere, String algorithm) {
        return new SealKeys(Settings.of(SealSettings.class, Map.of("key-file", file == null ? "" : file.toString(),
                "key-made-here", Boolean.toString(madeHere), "algorithm", algorithm)));
    }
}
