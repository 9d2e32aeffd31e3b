package io.callboard.relay;

import io.callboard.call.Call;
import io.callboard.call.Transfer;
import io.callboard.event.Cost;
import io.callboard.event.Latency;
import io.callboard.event.TokenUsage;
import io.callboard.event.Variables;

/**
 * A call as messages tell it: all that is known of it, under the names of the API, but for the transcripts in lines,
 * which outweigh all else; their text is there. What is not known is left out.
 */
final class CallText {

    private CallText() {}

    static String of(Call call) {
        ObjectText text = new ObjectText()
                .text("source", call.getSource())
                .text("call_id", call.getCallId())
                .time("occurred_at", call.getOccurredAt())
                .word("status", call.getStatus())
                .texts("labels", call.getLabels())
                .objects(
                        "transfers",
                        call.getTransfers().stream().map(CallText::of).toList());
        parties(text, call);
        course(text, call);
        links(text, call);
        figures(text, call);
        variables(text, call);
        return text.end();
    }

    private static String of(Transfer transfer) {
        return new ObjectText()
                .text("destination", transfer.destination())
                .text("extension", transfer.extension())
                .text("kind", transfer.kind())
                .time("started_at", transfer.startedAt())
                .time("bridged_at", transfer.bridgedAt())
                .time("cancelled_at", transfer.cancelledAt())
                .time("ended_at", transfer.endedAt())
                .end();
    }

    private static void parties(ObjectText text, Call call) {
        text.text("agent_id", call.getAgentId())
                .plain("agent_version", call.getAgentVersion())
                .text("agent_name", call.getAgentName())
                .text("agent_tag", call.getAgentTag())
                .text("call_type", call.getCallType())
                .text("direction", call.getDirection())
                .text("from_number", call.getFromNumber())
                .text("to_number", call.getToNumber());
    }

    private static void course(ObjectText text, Call call) {
        text.text("call_status", call.getCallStatus())
                .millis("start_timestamp", call.getStartTimestamp())
                .millis("end_timestamp", call.getEndTimestamp())
                .millis("transfer_end_timestamp", call.getTransferEndTimestamp())
                .plain("duration_ms", call.getDurationMs())
                .text("disconnection_reason", call.getDisconnectionReason())
                .text("transfer_destination", call.getTransferDestination())
                .text("transcript", call.getTranscript());
    }

    private static void links(ObjectText text, Call call) {
        text.text("recording_url", call.getRecordingUrl())
                .text("recording_multi_channel_url", call.getRecordingMultiChannelUrl())
                .text("scrubbed_recording_url", call.getScrubbedRecordingUrl())
                .text("scrubbed_recording_multi_channel_url", call.getScrubbedRecordingMultiChannelUrl())
                .text("public_log_url", call.getPublicLogUrl())
                .text("knowledge_base_retrieved_contents_url", call.getKnowledgeBaseRetrievedContentsUrl())
                .plain("opt_in_signed_url", call.getOptInSignedUrl());
    }

    private static void figures(ObjectText text, Call call) {
        text.json("latency", json(call.getLatency()))
                .json("llm_token_usage", json(call.getLlmTokenUsage()))
                .json("call_cost", json(call.getCallCost()))
                .json(
                        "call_analysis",
                        new ObjectText()
                                .text("call_summary", call.getSummary())
                                .text("user_sentiment", call.getSentiment())
                                .plain("call_successful", call.getSuccessful())
                                .plain("in_voicemail", call.getInVoicemail())
                                .json("custom_analysis_data", json(call.getCustomAnalysis()))
                                .end());
    }

    private static void variables(ObjectText text, Call call) {
        text.json("metadata", json(call.getMetadata()))
                .json("retell_llm_dynamic_variables", json(call.getDynamicVariables()))
                .json("collected_dynamic_variables", json(call.getCollectedDynamicVariables()))
                .json("custom_sip_headers", json(call.getCustomSipHeaders()))
                .json("telephony_identifier", json(call.getTelephonyIdentifier()))
                .text("data_storage_setting", call.getDataStorageSetting());
    }

    static String json(Variables variables) {
        return variables == null ? null : variables.json();
    }

    static String json(Cost cost) {
        return cost == null ? null : cost.json();
    }

    private static String json(Latency latency) {
        return latency == null ? null : latency.json();
    }

    private static String json(TokenUsage usage) {
        return usage == null ? null : usage.json();
    }
}
