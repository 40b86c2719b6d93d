package cn.jifenbu.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Turns what PostgreSQL or the operating system complained about into one sentence with a way out.
final class DatabaseFailure {

    private DatabaseFailure() {}

    static DatabaseRefused with(Path path, String complaint) {
        if (complaint.contains("No space left on device") || complaint.contains("Disk quota exceeded")) {
            return diskFull(path, free(path));
        }
        if (complaint.contains("ermission denied") || complaint.contains("AccessDenied") || complaint.contains("Read-only")
                || complaint.contains("wrong ownership")) {
            return new DatabaseRefused("没有写这个文件夹的权限：" + path + "。请改权限，或用 JIFENBU_HOME 另指一个文件夹。",
                    "Cannot write to this folder: change its permissions or set JIFENBU_HOME to another one.");
        }
        var last = complaint.strip().lines().reduce((_, line) -> line).orElse("");
        return new DatabaseRefused("内置数据库没能运行（" + path + "）：" + last,
                "The embedded database could not run; the line above is its last word.");
    }

    static DatabaseRefused diskFull(Path path, long freeBytes) {
        return new DatabaseRefused(
                "磁盘空间不足：" + path + " 所在的磁盘只剩 " + (freeBytes >> 20) + " MB，请先腾出至少 256 MB。",
                "Disk full: only " + (freeBytes >> 20) + " MB left, free at least 256 MB first.");
    }

    private static long free(Path path) {
        try {
            return Files.getFileStore(Files.exists(path) ? path : path.getParent()).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }
}
