package io.callboard.chat;

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

/** What lists of chats can be filtered by. */
public final class ChatFilter {

    private static final ReviewFilter REVIEW = new ReviewFilter(Subject.CHAT, "chat_id");

    /** All of it, in the order of the chips. */
    public static final Fields FIELDS = new Fields(
            "chat",
            "chat_id",
            List.of(
                    one("text", Reading.search(), Rule.search("chat_words", "chat", "chat_id"))
                            .secret(Secrecy.WORDS),
                    one("period", Moments.period(), Rule.within("c.occurred_at"))
                            .unless("from", "to", "until"),
                    one("from", Moments.start(), Rule.least("c.occurred_at")),
                    one("to", Moments.end(), Rule.below("c.occurred_at")),
                    one("until", Moments.start(), Rule.below("c.occurred_at")),
                    one("ended_from", Moments.start(), Rule.least("c.end_timestamp")),
                    one("ended_to", Moments.end(), Rule.below("c.end_timestamp")),
                    many("status", Reading.oneOf(ChatStatus.class), Rule.in("c.status"))
                            .counted("c.status"),
                    many("agent", Reading.text(), Rule.inOrNone("c.agent_id"))
                            .counted(Rule.orNone("c.agent_id"), "c.agent_name"),
                    many("version", Reading.whole().orNone(), Rule.inOrNone("c.agent_version")),
                    many("agent_tag", Reading.text(), Rule.in("c.agent_tag")).counted("c.agent_tag"),
                    many("type", Reading.text(), Rule.in("c.chat_type")).counted("c.chat_type"),
                    many("sentiment", Reading.word(), Rule.in("lower(c.sentiment)"))
                            .counted("lower(c.sentiment)"),
                    many("successful", Reading.flag(), Rule.flag("c.successful")),
                    one("messages_min", Reading.whole(), Rule.least("c.message_count")),
                    one("messages_max", Reading.whole(), Rule.most("c.message_count")),
                    one("cost_min", Reading.dollars(), Rule.least("c.combined_cost")),
                    one("cost_max", Reading.dollars(), Rule.most("c.combined_cost")),
                    many("tool", Reading.text(), Rule.named("chat_attribute", "chat_id", Documents.TOOL)),
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
                    many("id", Reading.text(), Rule.in("c.chat_id"))));

    /** Filters nothing. */
    public static final Filter ALL = Filter.none(FIELDS);

    private ChatFilter() {}

    private static Rule attribute(String kind) {
        return Rule.attribute("chat_attribute", "chat_id", kind);
    }
}
