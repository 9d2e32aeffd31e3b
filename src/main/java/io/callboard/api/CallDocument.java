package io.callboard.api;

import io.callboard.call.Call;
import io.callboard.call.Transfer;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One call with all that is known of it. What the provider told has the provider's names, units and JSON.
 *
 * @param occurredAt ISO-8601: when it started, else when it ended, else when the provider first told of it
 * @param status Callboard's own: registered, ongoing, ended, not_connected, error
 * @param labels the parameters of the webhook's address
 * @param transfers each attempt, in order
 */
public record CallDocument(
        String source,
        String callId,
        String occurredAt,
        String status,
        Map<String, String> labels,
        List<TransferItem> transfers,
        String agentId,
        Integer agentVersion,
        String agentName,
        String agentTag,
        String callType,
        String callStatus,
        String direction,
        String fromNumber,
        String toNumber,
        Long startTimestamp,
        Long endTimestamp,
        Long transferEndTimestamp,
        Long durationMs,
        String disconnectionReason,
        String transferDestination,
        String transcript,
        JsonArray transcriptObject,
        JsonArray transcriptWithToolCalls,
        JsonArray scrubbedTranscriptWithToolCalls,
        String recordingUrl,
        String recordingMultiChannelUrl,
        String scrubbedRecordingUrl,
        String scrubbedRecordingMultiChannelUrl,
        String publicLogUrl,
        String knowledgeBaseRetrievedContentsUrl,
        JsonValue latency,
        JsonValue llmTokenUsage,
        JsonValue callCost,
        AnalysisItem callAnalysis,
        JsonValue metadata,
        JsonValue retellLlmDynamicVariables,
        JsonValue collectedDynamicVariables,
        JsonValue customSipHeaders,
        JsonValue telephonyIdentifier,
        String dataStorageSetting,
        Boolean optInSignedUrl) {

    /** What the provider made of the call. */
    @Schema(name = "CallAnalysis")
    public record AnalysisItem(
            String callSummary,
            String userSentiment,
            Boolean callSuccessful,
            Boolean inVoicemail,
            JsonValue customAnalysisData) {}

    /** One attempt to hand the caller on; times are ISO-8601. */
    public record TransferItem(
            String destination,
            String extension,
            String kind,
            String startedAt,
            String bridgedAt,
            String cancelledAt,
            String endedAt) {

        static TransferItem of(Transfer transfer) {
            return new TransferItem(
                    transfer.destination(),
                    transfer.extension(),
                    transfer.kind(),
                    Answer.iso(transfer.startedAt()),
                    Answer.iso(transfer.bridgedAt()),
                    Answer.iso(transfer.cancelledAt()),
                    Answer.iso(transfer.endedAt()));
        }
    }

    static CallDocument of(Call call) {
        return new CallDocument(
                call.getSource(),
                call.getCallId(),
                Answer.iso(call.getOccurredAt()),
                Answer.word(call.getStatus()),
                call.getLabels(),
                call.getTransfers().stream().map(TransferItem::of).toList(),
                call.getAgentId(),
                call.getAgentVersion(),
                call.getAgentName(),
                call.getAgentTag(),
                call.getCallType(),
                call.getCallStatus(),
                call.getDirection(),
                call.getFromNumber(),
                call.getToNumber(),
                Answer.millis(call.getStartTimestamp()),
                Answer.millis(call.getEndTimestamp()),
                Answer.millis(call.getTransferEndTimestamp()),
                call.getDurationMs(),
                call.getDisconnectionReason(),
                call.getTransferDestination(),
                call.getTranscript(),
                JsonText.of(call.getTranscriptObject()),
                JsonText.of(call.getTranscriptWithToolCalls()),
                JsonText.of(call.getScrubbedTranscriptWithToolCalls()),
                call.getRecordingUrl(),
                call.getRecordingMultiChannelUrl(),
                call.getScrubbedRecordingUrl(),
                call.getScrubbedRecordingMultiChannelUrl(),
                call.getPublicLogUrl(),
                call.getKnowledgeBaseRetrievedContentsUrl(),
                JsonText.of(call.getLatency()),
                JsonText.of(call.getLlmTokenUsage()),
                JsonText.of(call.getCallCost()),
                new AnalysisItem(
                        call.getSummary(),
                        call.getSentiment(),
                        call.getSuccessful(),
                        call.getInVoicemail(),
                        JsonText.of(call.getCustomAnalysis())),
                JsonText.of(call.getMetadata()),
                JsonText.of(call.getDynamicVariables()),
                JsonText.of(call.getCollectedDynamicVariables()),
                JsonText.of(call.getCustomSipHeaders()),
                JsonText.of(call.getTelephonyIdentifier()),
                call.getDataStorageSetting(),
                call.getOptInSignedUrl());
    }
}
