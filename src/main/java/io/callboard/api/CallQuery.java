package io.callboard.api;

import io.callboard.call.CallFilter;
import io.callboard.call.CallStatus;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the calls page. */
public class CallQuery extends ListQuery {

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
    @Parameter(description = "registered, ongoing, ended, not_connected or error")
    String status;

    @QueryParam("agent")
    @Parameter(description = "The agent's id")
    String agent;

    @QueryParam("direction")
    @Parameter(description = "inbound or outbound")
    String direction;

    @QueryParam("sentiment")
    @Parameter(description = "The caller's sentiment: Positive, Neutral, Negative or Unknown")
    String sentiment;

    @QueryParam("reason")
    @Parameter(description = "The provider's disconnection reason")
    String reason;

    @QueryParam("phone")
    @Parameter(description = "Digits of either number; for operators")
    String phone;

    @QueryParam("text")
    @Parameter(description = "Words said, summary or id; viewers find by digits only a whole id")
    String text;

    @QueryParam("id")
    @Parameter(description = "The call's id, exactly")
    String id;

    CallFilter filter() {
        if (QueryValue.text(phone) != null) {
            Rights.demand(caller, Rights.OPERATOR, "search by phone numbers");
        }
        return new CallFilter(
                        QueryValue.text(source),
                        QueryValue.time("from", from),
                        QueryValue.time("until", until),
                        QueryValue.oneOf("status", status, CallStatus.class),
                        QueryValue.text(agent),
                        QueryValue.text(direction),
                        QueryValue.text(sentiment),
                        QueryValue.text(reason),
                        QueryValue.text(phone),
                        QueryValue.text(text),
                        QueryValue.text(id))
                .seen(numbers());
    }
}
