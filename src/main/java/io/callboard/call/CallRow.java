package io.callboard.call;

import io.callboard.event.Numbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A call as lists show it, without its documents. Any component may be null but {@code id}, {@code source},
 * {@code callId}, {@code occurredAt}, {@code status} and the two flags.
 *
 * @param occurredAt see {@link Call#getOccurredAt()}
 * @param durationMs ms
 * @param latencyP50 ms from the caller's last word to the agent's first, median
 * @param combinedCost US cents
 * @param hasRecording whether there is a link to a recording
 * @param hasTools whether the agent called a tool
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
        String dataStorageSetting) {

    /** The same as someone sees it who may or may not see phone numbers. */
    public CallRow seen(Numbers numbers) {
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
                dataStorageSetting);
    }
}
