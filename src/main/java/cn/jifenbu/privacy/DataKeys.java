package cn.jifenbu.privacy;

import cn.jifenbu.privacy.SealingKey.Algorithm;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The file with the keys for personal data; never in the database. Outside production the first start makes it.
@ApplicationScoped
class DataKeys {

    private final Optional<Path> file;
    private final boolean madeHere;
    private final Algorithm algorithm;
    private KeyRing ring;

    DataKeys(PrivacySettings settings) {
        this.file = settings.keyFile();
        this.madeHere = settings.keyMadeHere();
        this.algorithm = settings.algorithm();
    }

    /// @throws IllegalStateException with a sentence for the operator when there are no keys to use
    synchronized KeyRing ring() {
        if (ring == null) ring = load();
        return ring;
    }

    /// The key that sealed a value. The file is read again when it is a new one: `rotate-keys` ran beside this service.
    synchronized SealingKey key(String id) {
        if (ring().key(id).isEmpty()) ring = load();
        return ring.key(id).orElseThrow(() -> new IllegalStateException(
                "密钥文件里没有 " + id + " 这一把，用它加密的数据打不开：请从备份找回这一行。Key " + id + " is missing from the key file."));
    }

    /// Adds a key to the file; everything is sealed with it from then on.
    synchronized SealingKey renew() throws IOException {
        var path = path();
        var renewed = load().withNewKey(algorithm);
        var unfinished = write(path, renewed);
        Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        ring = renewed;
        return ring.newest();
    }

    private KeyRing load() {
        var path = path();
        try {
            if (!Files.exists(path)) generate(path);
            return KeyRing.read(Files.readString(path));
        } catch (IOException | IllegalArgumentException e) {
            // not the exception itself: its text might repeat a line
            throw new IllegalStateException("读不了数据密钥文件 " + path + "，做法见 RUNBOOK。Cannot read the data keys: " + e.getClass());
        }
    }

    private Path path() {
        return file.orElseThrow(() -> new IllegalStateException("没有指定数据密钥：正式运行必须用 jifenbu.privacy.key-file"
                + "（环境变量 JIFENBU_PRIVACY_KEY_FILE）指定密钥文件，做法见 RUNBOOK。"
                + "No keys for personal data: set jifenbu.privacy.key-file."));
    }

    private void generate(Path path) throws IOException {
        if (!madeHere) {
            throw new IllegalStateException("数据密钥文件不存在：" + path + "。请放好密钥再启动，做法见 RUNBOOK。"
                    + "The file with the keys for personal data is missing.");
        }
        var unfinished = write(path, KeyRing.generate(algorithm));
        try {
            Files.createLink(path, unfinished);
        } catch (FileAlreadyExistsException another) {
            // another process was faster: its keys are the ones
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Path write(Path beside, KeyRing keys) throws IOException {
        var folder = Files.createDirectories(beside.toAbsolutePath().getParent());
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var unfinished = Files.createTempFile(folder, "data-", ".keys", owner);
        Files.writeString(unfinished, keys.text());
        return unfinished;
    }
}
