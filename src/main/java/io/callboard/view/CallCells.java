package io.callboard.view;

import io.callboard.call.CallRow;
import io.callboard.list.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What the list of calls shows in its columns. */
@ApplicationScoped
class CallCells {

    @Inject
    PlainCells plain;

    @Inject
    Words words;

    @Inject
    Figures figures;

    @Inject
    Outcomes outcomes;

    @Inject
    Callers callers;

    @Inject
    MarkSigns marks;

    Cell of(CallRow row, Column<CallRow> column, FilteredListing list) {
        return switch (column.name()) {
            case "caller" -> caller(row, list);
            case "from_number" -> Cell.text(figures.phone(row.fromNumber()));
            case "to_number" -> Cell.text(figures.phone(row.toNumber()));
            case "transfer_destination" -> Cell.text(figures.phone(row.transferDestination()));
            case "agent_name" -> plain.agent(row.agentName(), row.agentId(), row.agentVersion());
            case "outcome" -> Cell.pill(outcomes.call(row.status(), row.disconnectionReason(), row.inVoicemail()));
            case "status" -> Cell.text(words.get("call.status." + row.status()));
            case "disconnection_reason" ->
                Cell.text(outcomes.reason(row.disconnectionReason())).titled(row.disconnectionReason());
            case "user_sentiment" -> Cell.pill(outcomes.sentiment(row.sentiment()));
            case "call_summary" -> summary(row);
            case "contains" -> Cell.signs(contained(row));
            case "latency_p50" -> waiting(row);
            case "call_successful" -> Cell.pill(outcomes.goal(row.successful()));
            case "direction" -> Cell.text(outcomes.known("direction.", row.direction(), row.direction()));
            case "call_type" -> Cell.text(outcomes.known("type.", row.callType(), row.callType()));
            case "data_storage_setting" ->
                Cell.text(outcomes.known("storage.", row.dataStorageSetting(), row.dataStorageSetting()));
            default -> plain.of(column.name(), column.value().apply(row));
        };
    }

    private Cell caller(CallRow row, FilteredListing list) {
        String number = "outbound".equals(row.direction()) ? row.toNumber() : row.fromNumber();
        return Cell.name(
                        direction(row),
                        callers.name(row.callType(), row.direction(), row.fromNumber(), row.toNumber()),
                        number,
                        list.row("call.xhtml", row.source(), row.callId()))
                .marked(marks.of(row.marks()));
    }

    private Cell.Sign direction(CallRow row) {
        String label = row.direction() == null
                ? outcomes.known("type.", row.callType(), row.callType())
                : outcomes.known("direction.", row.direction(), row.direction());
        if ("outbound".equals(row.direction())) {
            return new Cell.Sign("arrow-up-right", label);
        }
        if ("inbound".equals(row.direction())) {
            return new Cell.Sign("arrow-down-left", label);
        }
        return new Cell.Sign("web_call".equals(row.callType()) ? "globe" : "phone", label);
    }

    private Cell summary(CallRow row) {
        boolean none = row.summary() == null || row.summary().isEmpty();
        return none && "basic_attributes_only".equals(row.dataStorageSetting())
                ? Cell.text(words.get("calls.basic")).styled("basic")
                : Cell.text(row.summary());
    }

    private List<Cell.Sign> contained(CallRow row) {
        List<Cell.Sign> signs = new ArrayList<>();
        if (Boolean.TRUE.equals(row.hasRecording())) {
            signs.add(new Cell.Sign("microphone", words.get("calls.recording")));
        }
        if (Boolean.TRUE.equals(row.hasTools())) {
            signs.add(new Cell.Sign("wrench", words.get("calls.tools")));
        }
        if (row.transferDestination() != null) {
            signs.add(new Cell.Sign("directions", words.get("calls.transfer")));
        }
        return signs;
    }

    private Cell waiting(CallRow row) {
        Cell cell = Cell.text(figures.waiting(row.latencyP50()));
        return figures.isSlow(row.latencyP50()) ? cell.styled("slow") : cell;
    }
}
