package io.callboard.faults;

import java.time.Duration;
import java.util.stream.Stream;

/** What processes have cost. */
final class Processors {

    private Processors() {}

    /** The time of the processors that those that still run have taken so far. */
    static Duration time(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
