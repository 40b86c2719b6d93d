package cn.jifenbu.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/// The folder with everything that outlives a run, locked for one JVM at a time. The lock dies with the JVM, however it
/// dies.
final class DataFolder implements AutoCloseable {

    /// A first start writes about 70 MB of data and 60 MB of programs.
    private static final long LEAST_FREE_BYTES = 256L << 20;

    private final Path folder;
    private final FileChannel lockFile;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /// @throws DatabaseRefused when the folder cannot be written, is in use, or its disk is full
    static DataFolder open(Path path) {
        var folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            var home = new DataFolder(folder, lock(folder));
            home.refuseFullDisk();
            return home;
        } catch (IOException e) {
            throw DatabaseFailure.with(folder, String.valueOf(e));
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var path = folder.resolve("lock");
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            var holder = Files.readString(path).strip();
            file.close();
            throw new DatabaseRefused(
                    "这个文件夹正被另一个积分簿（进程 " + holder + "）使用：" + folder + "。请先停掉它，或用 JIFENBU_HOME 另指一个文件夹。",
                    "Another jifenbu (process " + holder
                            + ") is using this folder: stop it or set JIFENBU_HOME to another one.");
        }
        file.truncate(0).write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes()), 0);
        return file;
    }

    private void refuseFullDisk() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < LEAST_FREE_BYTES) throw DatabaseFailure.diskFull(folder, free);
    }

    Path data() {
        return folder.resolve("data");
    }

    /// Where a new data folder grows up: it is renamed when complete, so a half-made one is never taken for real.
    Path unfinishedData() {
        return folder.resolve("data.new");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    /// Address and login of the running database, for psql and other programs of the same person.
    Path connectionFile() {
        return folder.resolve("database.env");
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) return;
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            // The JVM's end releases it as well.
        }
    }
}
