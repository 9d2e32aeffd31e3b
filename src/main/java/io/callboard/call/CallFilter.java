package io.callboard.call;

import static io.callboard.list.Field.many;
import static io.callboard.list.Field.one;

import io.callboard.event.Subject;
import io.callboard.list.Documents;
import io.callboard.list.Fields;
import io.callboard.list.Filter;
import io.callboard.list.Moments;
import io.callboard.list.Reading;
import io.callboard.list.Rule;
import io.callboard.list.Secrecy;
import io.callboard.review.ReviewFilter;
import java.util.List;

/** What lists of calls can be filtered by. */
public final class CallFilter {

    private static final ReviewFilter REVIEW = new ReviewFilter(Subject.CALL, "call_id");

    /** All of it, in the order of the chips. */
    public static final Fields FIELDS = new Fields(
            "voice_call",
            "call_id",
            List.of(
                    one("text", Reading.search(), Rule.search("call_words", "voice_call", "call_id"))
                            .secret(Secrecy.WORDS),
                    one("period", Moments.period(), Rule.within("c.occurred_at"))
                            .unless("from", "to", "until"),
                    one("from", Moments.start(), Rule.least("c.occurred_at")),
                    one("to", Moments.end(), Rule.below("c.occurred_at")),
                    one("until", Moments.start(), Rule.below("c.occurred_at")),
                    one("within_hours", Reading.hours(), Rule.withinHours("c.occurred_at")),
                    one("after_hours", Reading.hours(), Rule.afterHours("c.occurred_at")),
                    one("ended_from", Moments.start(), Rule.least("c.end_timestamp")),
                    one("ended_to", Moments.end(), Rule.below("c.end_timestamp")),
                    many("status", Reading.oneOf(CallStatus.class), Rule.in("c.status"))
                            .counted("c.status"),
                    many("reason_group", Reading.oneOf(ReasonGroup.class), Rule.groups(ReasonGroup.conditions()))
                            .counted("c.disconnection_reason"),
                    many("reason", Reading.text(), Rule.inOrNone("c.disconnection_reason"))
                            .counted(Rule.orNone("c.disconnection_reason")),
                    many("agent", Reading.text(), Rule.inOrNone("c.agent_id"))
                            .counted(Rule.orNone("c.agent_id"), "c.agent_name"),
                    many("version", Reading.whole().orNone(), Rule.inOrNone("c.agent_version")),
                    many("agent_tag", Reading.text(), Rule.in("c.agent_tag")).counted("c.agent_tag"),
                    many("direction", Reading.text(), Rule.in("c.direction")).counted("c.direction"),
                    many("type", Reading.text(), Rule.in("c.call_type")).counted("c.call_type"),
                    many("storage", Reading.text(), Rule.in("c.data_storage_setting"))
                            .counted("c.data_storage_setting"),
                    many("sentiment", Reading.word(), Rule.in("lower(c.sentiment)"))
                            .counted("lower(c.sentiment)"),
                    many("successful", Reading.flag(), Rule.flag("c.successful")),
                    many("voicemail", Reading.flag(), Rule.flag("c.in_voicemail")),
                    many("recording", Reading.flag(), Rule.flag("c.has_recording")),
                    many("transferred", Reading.flag(), Rule.told("c.transfer_destination")),
                    many("phone", Reading.text(), PhoneRule.over("from", "to")).secret(Secrecy.NUMBER),
                    many("from_number", Reading.text(), PhoneRule.over("from")).secret(Secrecy.NUMBER),
                    many("to_number", Reading.text(), PhoneRule.over("to")).secret(Secrecy.NUMBER),
                    one("duration_min", Reading.seconds(), Rule.least("c.duration_ms")),
                    one("duration_max", Reading.seconds(), Rule.most("c.duration_ms")),
                    one("latency_min", Reading.seconds(), Rule.least("c.latency_p50")),
                    one("latency_max", Reading.seconds(), Rule.most("c.latency_p50")),
                    one("cost_min", Reading.dollars(), Rule.least("c.combined_cost")),
                    one("cost_max", Reading.dollars(), Rule.most("c.combined_cost")),
                    many("tool", Reading.text(), Rule.named("call_attribute", "call_id", Documents.TOOL)),
                    many("analysis", Reading.text(), attribute(Documents.ANALYSIS))
                            .secret(Secrecy.VALUE),
                    many("metadata", Reading.text(), attribute(Documents.METADATA))
                            .secret(Secrecy.VALUE),
                    many("variable", Reading.text(), attribute(Documents.VARIABLE))
                            .secret(Secrecy.VALUE),
                    REVIEW.label(attribute(Documents.LABEL)).secret(Secrecy.VALUE),
                    REVIEW.reviewed(),
                    REVIEW.assignee(),
                    many("source", Reading.text(), Rule.in("c.source")).counted("c.source"),
                    many("id", Reading.text(), Rule.in("c.call_id"))));

    /** Filters nothing. */
    public static final Filter ALL = Filter.none(FIELDS);

    private CallFilter() {}

    private static Rule attribute(String kind) {
        return Rule.attribute("call_attribute", "call_id", kind);
    }
}
