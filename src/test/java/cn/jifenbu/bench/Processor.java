package cn.jifenbu.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Processor time that this JVM and the database have used, in microseconds. On a machine that others use too, the time a
/// posting costs says more than how many get done. Zero where there is no /proc.
final class Processor {

    private static final long MICROS_PER_TICK = 10_000;

    private Processor() {}

    static long micros() {
        var jvm = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return jvm.getProcessCpuTime() / 1000 + databaseTicks() * MICROS_PER_TICK;
    }

    /// The server's first process counts the time of its children when they have ended.
    private static long databaseTicks() {
        return ProcessHandle.of(Long.getLong("bench.database", -1)).map(server -> Stream
                .concat(ticks(server, true), server.descendants().flatMap(child -> ticks(child, false)))
                .mapToLong(Long::longValue).sum()).orElse(0L);
    }

    private static Stream<Long> ticks(ProcessHandle process, boolean withEndedChildren) {
        try {
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return Stream.of(own, withEndedChildren ? Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : 0);
        } catch (IOException gone) {
            return Stream.empty();
        }
    }
}
