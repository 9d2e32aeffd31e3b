package io.callboard.api;

import io.callboard.rejection.RejectionCause;
import io.callboard.rejection.RejectionFilter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the page of rejected requests. */
public class RejectionQuery extends ListQuery {

    @QueryParam("cause")
    @Parameter(
            description =
                    "not_configured, not_stored, no_room, fault, mismatch, stale, address_refused, unknown_source,"
                            + " too_large, not_json, malformed, repeated, broken, no_signature, not_post or nothing_here")
    String cause;

    @QueryParam("address")
    @Parameter(description = "The beginning of the sender's address")
    String address;

    @QueryParam("source")
    @Parameter(description = "What the requests' path named, exactly")
    String source;

    @QueryParam("text")
    @Parameter(description = "The beginning of the sender's address, or part of the source")
    String text;

    @QueryParam("from")
    @Parameter(description = "Last seen at or after: ISO-8601 time, or a date in UTC")
    String from;

    @QueryParam("until")
    @Parameter(description = "First seen before: ISO-8601 time, or a date in UTC")
    String until;

    RejectionFilter filter() {
        return new RejectionFilter(
                QueryValue.oneOf("cause", cause, RejectionCause.class),
                QueryValue.text(address),
                QueryValue.text(source),
                QueryValue.text(text),
                QueryValue.time("from", from),
                QueryValue.time("until", until));
    }
}
