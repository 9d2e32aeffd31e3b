package io.callboard.api;

import io.callboard.event.Subject;
import io.callboard.inbox.DeliveryFilter;
import io.callboard.inbox.DeliveryStatus;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the deliveries page. */
public class DeliveryQuery extends ListQuery {

    @QueryParam("source")
    @Parameter(description = "Name of the configured source")
    String source;

    @QueryParam("status")
    @Parameter(description = "received, processed, duplicate, quarantined, discarded, failed or dead")
    String status;

    @QueryParam("event")
    @Parameter(description = "The provider's event name, or UNKNOWN")
    String event;

    @QueryParam("subject")
    @Parameter(description = "call, chat or none")
    String subject;

    @QueryParam("subject_id")
    @Parameter(description = "The call's or chat's id, exactly")
    String subjectId;

    @QueryParam("address")
    @Parameter(description = "The sender's address, whole or its beginning")
    String address;

    @QueryParam("text")
    @Parameter(
            description =
                    "Part of the event, subject id, query string or last error; or the delivery's whole id; viewers find by"
                            + " digits only the whole subject id")
    String text;

    @QueryParam("from")
    @Parameter(description = "Received at or after: ISO-8601 time, or a date in UTC")
    String from;

    @QueryParam("until")
    @Parameter(description = "Received before: ISO-8601 time, or a date in UTC")
    String until;

    DeliveryFilter filter() {
        return new DeliveryFilter(
                        QueryValue.text(source),
                        QueryValue.oneOf("status", status, DeliveryStatus.class),
                        QueryValue.text(event),
                        QueryValue.oneOf("subject", subject, Subject.class),
                        QueryValue.text(subjectId),
                        QueryValue.text(address),
                        QueryValue.text(text),
                        QueryValue.time("from", from),
                        QueryValue.time("until", until))
                .seen(numbers());
    }
}
