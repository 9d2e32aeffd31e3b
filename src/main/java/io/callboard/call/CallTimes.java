package io.callboard.call;

import io.callboard.event.CallPayload;
import io.callboard.event.Merge;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When it was. Calls of old servers tell no duration: theirs is reckoned from start and end. */
@Embeddable
class CallTimes {

    @Column(name = "start_timestamp")
    private Instant startTimestamp;

    @Column(name = "end_timestamp")
    private Instant endTimestamp;

    @Column(name = "transfer_end_timestamp")
    private Instant transferEndTimestamp;

    @Column(name = "duration_ms")
    private Long durationMs;

    void merge(CallPayload told, Merge merge) {
        startTimestamp = merge.value("start_timestamp", startTimestamp, told.startTimestamp());
        endTimestamp = merge.value("end_timestamp", endTimestamp, told.endTimestamp());
        transferEndTimestamp = merge.value("transfer_end_timestamp", transferEndTimestamp, told.transferEndTimestamp());
        durationMs = merge.value("duration_ms", durationMs, told.durationMs());
        if (!merge.has("duration_ms")) {
            durationMs = between(startTimestamp, endTimestamp);
        }
    }

    private static Long between(Instant start, Instant end) {
        return start == null || end == null || end.isBefore(start) ? null : end.toEpochMilli() - start.toEpochMilli();
    }

    Instant getStartTimestamp() {
        return startTimestamp;
    }

    Instant getEndTimestamp() {
        return endTimestamp;
    }

    Instant getTransferEndTimestamp() {
        return transferEndTimestamp;
    }

    Long getDurationMs() {
        return durationMs;
    }
}
