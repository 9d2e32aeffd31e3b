package io.callboard.export;

import static io.callboard.export.Column.of;

import io.callboard.audit.AuditFilter;
import io.callboard.audit.AuditRepository;
import io.callboard.audit.AuditRow;
import io.callboard.call.CallFilter;
import io.callboard.call.CallRepository;
import io.callboard.call.CallRow;
import io.callboard.chat.ChatFilter;
import io.callboard.chat.ChatRepository;
import io.callboard.chat.ChatRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The lists that can be written into a file; what each tells of a row goes by the API's names. */
@ApplicationScoped
public class Sheets {

    static final List<Column<CallRow>> CALLS = List.of(
            of("occurred_at", CallRow::occurredAt),
            of("from_number", CallRow::fromNumber),
            of("to_number", CallRow::toNumber),
            of("agent_name", CallRow::agentName),
            of("status", CallRow::status),
            of("disconnection_reason", CallRow::disconnectionReason),
            of("user_sentiment", CallRow::sentiment),
            of("call_summary", CallRow::summary),
            of("duration_ms", CallRow::durationMs),
            of("latency_p50", CallRow::latencyP50),
            of("combined_cost", CallRow::combinedCost),
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
            of("source", CallRow::source),
            of("call_id", CallRow::callId));

    static final List<Column<ChatRow>> CHATS = List.of(
            of("occurred_at", ChatRow::occurredAt),
            of("chat_id", ChatRow::chatId),
            of("agent_name", ChatRow::agentName),
            of("status", ChatRow::status),
            of("user_sentiment", ChatRow::sentiment),
            of("chat_summary", ChatRow::summary),
            of("messages", ChatRow::messages),
            of("combined_cost", ChatRow::combinedCost),
            of("chat_successful", ChatRow::successful),
            of("chat_type", ChatRow::chatType),
            of("start_timestamp", ChatRow::startTimestamp),
            of("end_timestamp", ChatRow::endTimestamp),
            of("agent_version", ChatRow::agentVersion),
            of("agent_id", ChatRow::agentId),
            of("source", ChatRow::source));

    static final List<Column<AuditRow>> AUDIT = List.of(
            of("at", AuditRow::occurredAt),
            of("who", AuditRow::who),
            of("role", AuditRow::role),
            of("address", AuditRow::address),
            of("deed", AuditRow::deed),
            of("object_kind", AuditRow::kind),
            of("object_source", AuditRow::source),
            of("object_id", AuditRow::object),
            of("count", AuditRow::count),
            of("outcome", AuditRow::outcome),
            of("detail", AuditRow::detail),
            of("id", row -> row.id().toString()));

    @Inject
    CallRepository calls;

    @Inject
    ChatRepository chats;

    @Inject
    AuditRepository audit;

    public Sheet<CallRow> calls() {
        return new Sheet<>("calls", CallFilter.FIELDS, CALLS, names(CALLS, 11), calls::before, CallRow::seen);
    }

    public Sheet<ChatRow> chats() {
        return new Sheet<>("chats", ChatFilter.FIELDS, CHATS, names(CHATS, 8), chats::before, ChatRow::seen);
    }

    /** For administrators, who see all. */
    public Sheet<AuditRow> audit() {
        return new Sheet<>(
                "audit", AuditFilter.FIELDS, AUDIT, names(AUDIT, AUDIT.size()), audit::before, (row, numbers) -> row);
    }

    private static <R> List<String> names(List<Column<R>> columns, int count) {
        return columns.stream().limit(count).map(Column::name).toList();
    }
}
