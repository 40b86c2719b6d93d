package cn.jifenbu.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs for this machine: an archive on the class path, unpacked once into a cache.
final class Binaries {

    private Binaries() {}

    /// @return the folder with `bin`, `lib` and `share`
    /// @throws DatabaseRefused when the archive for this machine is not on the class path or cannot be unpacked
    static Path unpackedIn(Path cache) {
        var archive = Binaries.class.getResource("/" + archiveName());
        if (archive == null) {
            throw new DatabaseRefused("这个程序包里没有适合本机（" + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + "）的内置数据库：请设置 JIFENBU_DB_URL 连接已有的 PostgreSQL。",
                    "No embedded PostgreSQL for this machine in this package: set JIFENBU_DB_URL to a PostgreSQL of yours.");
        }
        try {
            var folder = cache.toAbsolutePath().normalize().resolve("postgres-" + checksum(archive));
            if (!Files.isDirectory(folder)) unpack(archive, folder);
            return folder;
        } catch (IOException e) {
            throw DatabaseFailure.with(cache, String.valueOf(e));
        }
    }

    private static String archiveName() {
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        var arm = System.getProperty("os.arch").equals("aarch64");
        return "postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    /// The jar's own CRC names the cached folder, so that a newer PostgreSQL never runs with older files.
    private static String checksum(URL archive) throws IOException {
        var entry = ((JarURLConnection) archive.openConnection()).getJarEntry();
        return HexFormat.of().toHexDigits((int) entry.getCrc());
    }

    /// Unpacks beside the target and renames: two JVMs may do so at once, and a killed one leaves nothing half done.
    private static void unpack(URL archive, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        var unfinished = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try {
            try (var stream = archive.openStream()) {
                extract(stream, unfinished);
            }
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) throw e;
        } finally {
            DataFolder.delete(unfinished);
        }
    }

    private static void extract(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null;) {
                var path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) throw new IOException("archive entry outside its folder: " + entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    write(tar, entry, path);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
