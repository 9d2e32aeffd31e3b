package io.callboard.call;

import static io.callboard.list.Column.of;
import static io.callboard.list.Column.together;

import io.callboard.list.Column;
import io.callboard.list.Columns;
import java.util.List;

/** What lists of calls show and files of calls tell; what is told goes by the API's names. */
public final class CallColumns {

    public static final Columns<CallRow> ALL = new Columns<>(
            List.of(
                    Column.<CallRow>of("occurred_at", CallRow::occurredAt).sorted("started"),
                    together("caller", "from_number", "to_number"),
                    of("from_number", CallRow::fromNumber),
                    of("to_number", CallRow::toNumber),
                    Column.<CallRow>of("agent_name", CallRow::agentName).sorted("agent"),
                    Column.<CallRow>together("outcome", "status", "disconnection_reason")
                            .sorted("status"),
                    of("status", CallRow::status),
                    of("disconnection_reason", CallRow::disconnectionReason),
                    Column.<CallRow>of("user_sentiment", CallRow::sentiment).sorted("sentiment"),
                    of("call_summary", CallRow::summary),
                    together("contains", "has_recording", "has_tools", "transfer_destination"),
                    Column.<CallRow>of("duration_ms", CallRow::durationMs).sorted("duration"),
                    Column.<CallRow>of("latency_p50", CallRow::latencyP50).sorted("latency"),
                    Column.<CallRow>of("combined_cost", CallRow::combinedCost).sorted("cost"),
                    of("call_successful", CallRow::successful),
                    of("in_voicemail", CallRow::inVoicemail),
                    of("direction", CallRow::direction),
                    of("call_type", CallRow::callType),
                    of("transfer_destination", CallRow::transferDestination),
                    of("start_timestamp", CallRow::startTimestamp),
                    of("agent_version", CallRow::agentVersion),
                    of("agent_id", CallRow::agentId),
                    of("has_recording", CallRow::hasRecording),
                    of("has_tools", CallRow::hasTools),
                    of("data_storage_setting", CallRow::dataStorageSetting),
                    of("reviewed_by", row -> row.marks().reviewedBy()),
                    of("reviewed_at", row -> row.marks().reviewedAt()),
                    of("assignee", row -> row.marks().assignee()),
                    of("review_labels", row -> row.marks().labels()),
                    of("source", CallRow::source),
                    of("call_id", CallRow::callId)),
            List.of(
                    "occurred_at",
                    "caller",
                    "agent_name",
                    "outcome",
                    "user_sentiment",
                    "call_summary",
                    "contains",
                    "duration_ms",
                    "latency_p50",
                    "combined_cost"),
            "caller");

    private CallColumns() {}
}
