package io.callboard.call;

import static java.util.Objects.requireNonNull;

import io.callboard.event.Numbers;
import io.callboard.event.Subject;
import io.callboard.review.About;
import io.callboard.review.Marks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A call as lists show it, without its documents. Any component may be null but {@code id}, {@code source},
 * {@code callId}, {@code occurredAt}, {@code status}, the two flags and {@code marks}.
 *
 * @param occurredAt see {@link Call#getOccurredAt()}
 * @param durationMs ms
 * @param latencyP50 ms from the caller's last word to the agent's first, median
 * @param combinedCost US cents
 * @param hasRecording whether there is a link to a recording
 * @param hasTools whether the agent called a tool
 * @param marks what people added
 */
public record CallRow(
        UUID id,
        String source,
        String callId,
        Instant occurredAt,
        Instant startTimestamp,
        String callType,
        String direction,
        String fromNumber,
        String toNumber,
        String agentId,
        String agentName,
        Integer agentVersion,
        CallStatus status,
        String disconnectionReason,
        String transferDestination,
        Boolean inVoicemail,
        String sentiment,
        Boolean successful,
        String summary,
        Long durationMs,
        BigDecimal latencyP50,
        BigDecimal combinedCost,
        Boolean hasRecording,
        Boolean hasTools,
        String dataStorageSetting,
        Marks marks) {

    public CallRow {
        requireNonNull(marks, "marks");
    }

    /** As it is told, before anybody touched it. */
    public CallRow(
            UUID id,
            String source,
            String callId,
            Instant occurredAt,
            Instant startTimestamp,
            String callType,
            String direction,
            String fromNumber,
            String toNumber,
            String agentId,
            String agentName,
            Integer agentVersion,
            CallStatus status,
            String disconnectionReason,
            String transferDestination,
            Boolean inVoicemail,
            String sentiment,
            Boolean successful,
            String summary,
            Long durationMs,
            BigDecimal latencyP50,
            BigDecimal combinedCost,
            Boolean hasRecording,
            Boolean hasTools,
            String dataStorageSetting) {
        this(
                id,
                source,
                callId,
                occurredAt,
                startTimestamp,
                callType,
                direction,
                fromNumber,
                toNumber,
                agentId,
                agentName,
                agentVersion,
                status,
                disconnectionReason,
                transferDestination,
                inVoicemail,
                sentiment,
                successful,
                summary,
                durationMs,
                latencyP50,
                combinedCost,
                hasRecording,
                hasTools,
                dataStorageSetting,
                Marks.NONE);
    }

    /** What people add to it goes by. */
    public About about() {
        return new About(Subject.CALL, source, callId);
    }

    /** The same with what people added. */
    public CallRow marked(Marks added) {
        return with(Numbers.SHOWN, added);
    }

    /** The same as someone sees it who may or may not see phone numbers. */
    public CallRow seen(Numbers numbers) {
        return with(numbers, marks);
    }

    private CallRow with(Numbers numbers, Marks added) {
        return new CallRow(
                id,
                source,
                callId,
                occurredAt,
                startTimestamp,
                callType,
                direction,
                numbers.number(fromNumber),
                numbers.number(toNumber),
                agentId,
                agentName,
                agentVersion,
                status,
                disconnectionReason,
                numbers.number(transferDestination),
                inVoicemail,
                sentiment,
                successful,
                numbers.text(summary),
                durationMs,
                latencyP50,
                combinedCost,
                hasRecording,
                hasTools,
                dataStorageSetting,
                added);
    }
}
