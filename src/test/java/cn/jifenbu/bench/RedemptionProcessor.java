package cn.jifenbu.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// Processor time of everything that takes part: the bench, the service it started, and the database's processes. On a machine
/// that is not quiet it says more than the clock.
record RedemptionProcessor(Optional<ProcessHandle> service, Optional<ProcessHandle> database) {

    Duration used() {
        var own = Stream.of(ProcessHandle.current());
        return Stream.of(own, service.stream(), database.stream(), database.stream().flatMap(ProcessHandle::children))
                .flatMap(processes -> processes).map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
