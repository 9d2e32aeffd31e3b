package io.callboard.event;

import io.callboard.event.Remark.Code;
import java.time.Duration;
import java.time.Instant;

/**
 * Reads the call object, with today's and with older names.
 *
 * @see <a href="https://docs.retellai.com/api-references/get-call">Get call</a>
 */
final class CallReader {

    private CallReader() {}

    static CallPayload read(Fields call, String callId) {
        Instant start = call.time("start_timestamp");
        Instant end = call.time("end_timestamp");
        return new CallPayload(
                callId,
                call.text("agent_id"),
                call.integer(call.has("agent_version") ? "agent_version" : "version"),
                call.text("agent_name"),
                call.text("agent_tag"),
                call.text("call_type"),
                call.text("call_status"),
                call.text("direction"),
                call.text("from_number"),
                call.text("to_number"),
                start,
                end,
                call.time("transfer_end_timestamp"),
                duration(call, start, end),
                call.text("disconnection_reason"),
                transferDestination(call),
                call.text("transcript"),
                TranscriptReader.read(call, "transcript_object"),
                TranscriptReader.read(call, "transcript_with_tool_calls"),
                TranscriptReader.read(call, "scrubbed_transcript_with_tool_calls"),
                call.text("recording_url"),
                call.text("recording_multi_channel_url"),
                call.text("scrubbed_recording_url"),
                call.text("scrubbed_recording_multi_channel_url"),
                call.text("public_log_url"),
                call.text("knowledge_base_retrieved_contents_url"),
                LatencyReader.read(call),
                call.object("llm_token_usage").map(UsageReader::tokens).orElse(null),
                call.object("call_cost").map(UsageReader::cost).orElse(null),
                AnalysisReader.ofCall(call),
                VariablesReader.read(call, "metadata"),
                VariablesReader.read(call, "retell_llm_dynamic_variables"),
                VariablesReader.read(call, "collected_dynamic_variables"),
                VariablesReader.read(call, "custom_sip_headers"),
                VariablesReader.read(call, "telephony_identifier"),
                dataStorageSetting(call),
                call.flag("opt_in_signed_url"));
    }

    /** Calls of before 2025 tell no duration, only when they started and ended. */
    private static Long duration(Fields call, Instant start, Instant end) {
        Long told = call.millis("duration_ms");
        if (told != null || start == null || end == null) {
            return told;
        }
        if (end.isBefore(start)) {
            call.remarks().add(Code.OUT_OF_RANGE, call.pathOf("end_timestamp"));
            return null;
        }
        return Duration.between(start, end).toMillis();
    }

    /** A text as a rule; events of a transfer tell an object, but beside the call. */
    private static String transferDestination(Fields call) {
        return call.hasObject("transfer_destination")
                ? call.object("transfer_destination")
                        .map(it -> it.text("number"))
                        .orElse(null)
                : call.text("transfer_destination");
    }

    private static String dataStorageSetting(Fields call) {
        if (call.has("data_storage_setting") || !call.has("opt_out_sensitive_data_storage")) {
            return call.text("data_storage_setting");
        }
        Boolean optOut = call.flag("opt_out_sensitive_data_storage");
        if (optOut == null) {
            return null;
        }
        return optOut ? "basic_attributes_only" : "everything";
    }
}
