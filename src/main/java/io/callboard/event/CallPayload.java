package io.callboard.event;

import java.time.Instant;

/**
 * The provider's call object as one event carries it. Every field but {@code callId} is null when the event does not
 * carry it. The web call's {@code access_token} is not read.
 *
 * @param callId the provider's id, 1 to 255 characters
 * @param agentVersion also read from the old {@code version}
 * @param callType {@code phone_call} or {@code web_call} today
 * @param callStatus the provider's word; not trusted alone to tell that a call has ended
 * @param fromNumber mostly E.164, but {@code anonymous}, SIP user parts and short codes occur
 * @param durationMs ms
 * @param dataStorageSetting also read from the old {@code opt_out_sensitive_data_storage}
 * @see <a href="https://docs.retellai.com/api-references/get-call">Get call</a>
 */
public record CallPayload(
        String callId,
        String agentId,
        Integer agentVersion,
        String agentName,
        String agentTag,
        String callType,
        String callStatus,
        String direction,
        String fromNumber,
        String toNumber,
        Instant startTimestamp,
        Instant endTimestamp,
        Instant transferEndTimestamp,
        Long durationMs,
        String disconnectionReason,
        String transferDestination,
        String transcript,
        Transcript transcriptObject,
        Transcript transcriptWithToolCalls,
        Transcript scrubbedTranscriptWithToolCalls,
        String recordingUrl,
        String recordingMultiChannelUrl,
        String scrubbedRecordingUrl,
        String scrubbedRecordingMultiChannelUrl,
        String publicLogUrl,
        String knowledgeBaseRetrievedContentsUrl,
        Latency latency,
        TokenUsage llmTokenUsage,
        Cost callCost,
        Analysis callAnalysis,
        Variables metadata,
        Variables dynamicVariables,
        Variables collectedDynamicVariables,
        Variables customSipHeaders,
        Variables telephonyIdentifier,
        String dataStorageSetting,
        Boolean optInSignedUrl) {}
