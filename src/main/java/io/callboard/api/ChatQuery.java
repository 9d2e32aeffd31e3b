package io.callboard.api;

import io.callboard.chat.ChatFilter;
import io.callboard.chat.ChatStatus;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the chats page. */
public class ChatQuery extends ListQuery {

    @QueryParam("source")
    @Parameter(description = "Name of the configured source")
    String source;

    @QueryParam("from")
    @Parameter(description = "Occurred at or after: ISO-8601 time, or a date in UTC")
    String from;

    @QueryParam("until")
    @Parameter(description = "Occurred before: ISO-8601 time, or a date in UTC")
    String until;

    @QueryParam("status")
    @Parameter(description = "ongoing, ended or error")
    String status;

    @QueryParam("agent")
    @Parameter(description = "The agent's id")
    String agent;

    @QueryParam("type")
    @Parameter(description = "api_chat or sms_chat")
    String type;

    @QueryParam("sentiment")
    @Parameter(description = "The user's sentiment: Positive, Neutral, Negative or Unknown")
    String sentiment;

    @QueryParam("text")
    @Parameter(description = "Words written, summary or id; viewers find by digits only a whole id")
    String text;

    @QueryParam("id")
    @Parameter(description = "The chat's id, exactly")
    String id;

    ChatFilter filter() {
        return new ChatFilter(
                        QueryValue.text(source),
                        QueryValue.time("from", from),
                        QueryValue.time("until", until),
                        QueryValue.oneOf("status", status, ChatStatus.class),
                        QueryValue.text(agent),
                        QueryValue.text(type),
                        QueryValue.text(sentiment),
                        QueryValue.text(text),
                        QueryValue.text(id))
                .seen(numbers());
    }
}
