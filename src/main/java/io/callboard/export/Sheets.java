package io.callboard.export;

import static io.callboard.list.Column.of;

import io.callboard.audit.AuditFilter;
import io.callboard.audit.AuditRepository;
import io.callboard.audit.AuditRow;
import io.callboard.call.CallColumns;
import io.callboard.call.CallFilter;
import io.callboard.call.CallRepository;
import io.callboard.call.CallRow;
import io.callboard.chat.ChatColumns;
import io.callboard.chat.ChatFilter;
import io.callboard.chat.ChatRepository;
import io.callboard.chat.ChatRow;
import io.callboard.list.Column;
import io.callboard.list.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The lists that can be written into a file; what each tells of a row goes by the API's names. */
@ApplicationScoped
public class Sheets {

    static final List<Column<CallRow>> CALLS = CallColumns.ALL.told();

    static final List<Column<ChatRow>> CHATS = ChatColumns.ALL.told();

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
            of("before", AuditRow::before),
            of("after", AuditRow::after),
            of("reason", AuditRow::reason),
            of("detail", AuditRow::detail),
            of("id", row -> row.id().toString()));

    @Inject
    CallRepository calls;

    @Inject
    ChatRepository chats;

    @Inject
    AuditRepository audit;

    public Sheet<CallRow> calls() {
        return new Sheet<>("calls", CallFilter.FIELDS, CallColumns.ALL, calls::before, CallRow::seen);
    }

    public Sheet<ChatRow> chats() {
        return new Sheet<>("chats", ChatFilter.FIELDS, ChatColumns.ALL, chats::before, ChatRow::seen);
    }

    /** For administrators, who see all. */
    public Sheet<AuditRow> audit() {
        Columns<AuditRow> columns =
                new Columns<>(AUDIT, AUDIT.stream().map(Column::name).toList(), "at");
        return new Sheet<>("audit", AuditFilter.FIELDS, columns, audit::before, (row, numbers) -> row);
    }
}
