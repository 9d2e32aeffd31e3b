package io.callboard.call;

import io.callboard.event.Numbers;
import java.time.Instant;

/**
 * Which calls a list shows. A component that is null, or an empty text, filters nothing; all others must fit.
 *
 * @param source name of the configured source
 * @param from no call that occurred before
 * @param until no call that occurred then or later
 * @param agent the agent's id
 * @param sentiment the provider's word, in any case
 * @param phone part of either number: with digits and no letter, the digits alone count, so {@code +49 (30) 12} fits
 *     {@code +493012345}
 * @param text contained in transcript, summary or call id, in any case
 */
public record CallFilter(
        String source,
        Instant from,
        Instant until,
        CallStatus status,
        String agent,
        String direction,
        String sentiment,
        String disconnectionReason,
        String phone,
        String text,
        String callId) {

    /** Filters nothing. */
    public static final CallFilter ALL =
            new CallFilter(null, null, null, null, null, null, null, null, null, null, null);

    /**
     * The same for someone who may or may not see phone numbers. Who may not finds by a number, and by a text with
     * digits, only the call that has it for its id.
     */
    public CallFilter seen(Numbers numbers) {
        if (numbers == Numbers.SHOWN) {
            return this;
        }
        boolean isId = numbers.wouldBeTold(text);
        String number = phone == null || phone.isBlank() ? callId : phone.strip();
        return new CallFilter(
                source,
                from,
                until,
                status,
                agent,
                direction,
                sentiment,
                disconnectionReason,
                null,
                isId ? null : text,
                isId ? text.strip() : number);
    }
}
