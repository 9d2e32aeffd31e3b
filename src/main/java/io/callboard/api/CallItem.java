package io.callboard.api;

import io.callboard.call.CallRow;
import java.math.BigDecimal;
import java.util.List;

/**
 * A call in a list.
 *
 * @param occurredAt ISO-8601: when it started, else when it ended, else when the provider first told of it
 * @param status Callboard's own: registered, ongoing, ended, not_connected, error
 * @param startTimestamp ms since the epoch
 * @param durationMs ms
 * @param latencyP50 ms from the caller's last word to the agent's first
 * @param combinedCost US cents
 * @param reviewedAt ISO-8601; with who did absent while it is not reviewed
 * @param assignee who is to look after it; absent for nobody
 * @param reviewLabels that people put on it; the parameters of the webhook are another thing
 */
public record CallItem(
        String source,
        String callId,
        String occurredAt,
        String status,
        String callType,
        String direction,
        String fromNumber,
        String toNumber,
        String agentId,
        String agentName,
        Integer agentVersion,
        Long startTimestamp,
        Long durationMs,
        String disconnectionReason,
        String transferDestination,
        String userSentiment,
        Boolean callSuccessful,
        Boolean inVoicemail,
        String callSummary,
        BigDecimal latencyP50,
        BigDecimal combinedCost,
        boolean hasRecording,
        boolean hasTools,
        String dataStorageSetting,
        String reviewedBy,
        String reviewedAt,
        String assignee,
        List<String> reviewLabels) {

    static CallItem of(CallRow row) {
        return new CallItem(
                row.source(),
                row.callId(),
                Answer.iso(row.occurredAt()),
                Answer.word(row.status()),
                row.callType(),
                row.direction(),
                row.fromNumber(),
                row.toNumber(),
                row.agentId(),
                row.agentName(),
                row.agentVersion(),
                Answer.millis(row.startTimestamp()),
                row.durationMs(),
                row.disconnectionReason(),
                row.transferDestination(),
                row.sentiment(),
                row.successful(),
                row.inVoicemail(),
                row.summary(),
                row.latencyP50(),
                row.combinedCost(),
                row.hasRecording(),
                row.hasTools(),
                row.dataStorageSetting(),
                row.marks().reviewedBy(),
                Answer.iso(row.marks().reviewedAt()),
                row.marks().assignee(),
                row.marks().labels());
    }
}
