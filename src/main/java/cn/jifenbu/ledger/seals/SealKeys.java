package cn.jifenbu.ledger.seals;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The key that signs seals. It lives in a file, never in the database: who rewrites the database cannot sign for it.
/// Outside production the first start makes one; in production it must be given, so that nobody runs with one that no backup
/// has.
@ApplicationScoped
class SealKeys {

    private final Optional<Path> file;
    private final boolean madeHere;
    private final String algorithm;
    private SealKey key;

    SealKeys(SealSettings settings) {
        this.file = settings.keyFile();
        this.madeHere = settings.keyMadeHere();
        this.algorithm = settings.algorithm();
    }

    /// @throws IllegalStateException with a sentence for the operator when there is no key to use
    synchronized SealKey current() {
        if (key == null) key = load();
        return key;
    }

    private SealKey load() {
        var path = file.orElseThrow(() -> new IllegalStateException("没有指定封存密钥：正式运行必须用 jifenbu.seal.key-file"
                + "（环境变量 JIFENBU_SEAL_KEY_FILE）指定密钥文件，做法见 RUNBOOK。No key for sealing: set jifenbu.seal.key-file."));
        try {
            if (!Files.exists(path)) generate(path);
            var loaded = SealKey.read(Files.readString(path));
            if (loaded.algorithm().equals(algorithm)) return loaded;
            throw new IllegalStateException("封存密钥 " + path + " 是 " + loaded.algorithm() + " 的，设置 jifenbu.seal.algorithm 却是 "
                    + algorithm + "：请改设置或换密钥。The key is of another algorithm than the setting.");
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("读不了封存密钥 " + path + "：应是 PKCS#8 的 PEM 文件。Cannot read the sealing key: " + e, e);
        }
    }

    private void generate(Path path) throws IOException {
        if (!madeHere) {
            throw new IllegalStateException("封存密钥文件不存在：" + path + "。请放好密钥再启动，做法见 RUNBOOK。"
                    + "The sealing key's file is missing.");
        }
        var folder = Files.createDirectories(path.toAbsolutePath().getParent());
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var unfinished = Files.createTempFile(folder, "seal-", ".key", owner);
        try {
            Files.writeString(unfinished, SealKey.generate(algorithm).toPem());
            Files.createLink(path, unfinished);
        } catch (FileAlreadyExistsException another) {
            // another process was faster: its key is the one
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
