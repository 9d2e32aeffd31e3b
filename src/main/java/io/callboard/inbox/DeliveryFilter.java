package io.callboard.inbox;

import io.callboard.event.Numbers;
import io.callboard.event.Subject;
import java.time.Instant;

/**
 * Which deliveries a list shows. Whatever is null, or empty, is not looked at.
 *
 * @param event the provider's name
 * @param subjectId the call's or chat's id
 * @param address the sender's, whole or from its beginning
 * @param text part of the event, the subject's id, the query string or the last error, or the delivery's own id; upper
 *     and lower case alike
 * @param from received at this moment or later
 * @param until received before this moment
 */
public record DeliveryFilter(
        String source,
        DeliveryStatus status,
        String event,
        Subject subject,
        String subjectId,
        String address,
        String text,
        Instant from,
        Instant until) {

    /** Shows all. */
    public static final DeliveryFilter ALL = new DeliveryFilter(null, null, null, null, null, null, null, null, null);

    /**
     * The same for someone who may or may not see phone numbers, which query strings have. Who may not finds by a text
     * with digits only what is about the call or chat of that id.
     */
    public DeliveryFilter seen(Numbers numbers) {
        return numbers.wouldBeTold(text)
                ? new DeliveryFilter(source, status, event, subject, text.strip(), address, null, from, until)
                : this;
    }
}
