package io.callboard.call;

import io.callboard.event.Numbers;
import java.time.Instant;

/**
 * One attempt to transfer a call; each field may be null.
 *
 * @param destination E.164 or {@code sip:…}
 * @param extension digits
 * @param kind {@code warm_transfer}, {@code cold_transfer}, {@code agentic_warm_transfer} today
 * @param startedAt null when its start was never told
 * @param bridgedAt when caller and destination were joined
 * @param cancelledAt when it was given up
 * @param endedAt when the transferred leg ended
 */
public record Transfer(
        String destination,
        String extension,
        String kind,
        Instant startedAt,
        Instant bridgedAt,
        Instant cancelledAt,
        Instant endedAt) {

    Transfer seen(Numbers numbers) {
        return new Transfer(
                numbers.number(destination),
                numbers.number(extension),
                kind,
                startedAt,
                bridgedAt,
                cancelledAt,
                endedAt);
    }
}
