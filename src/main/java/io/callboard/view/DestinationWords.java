package io.callboard.view;

import io.callboard.relay.DestinationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** How a destination stands, in plain words. */
@ApplicationScoped
public class DestinationWords {

    /** A message is told a second or so after its change; this is no longer usual. */
    private static final Duration LATE = Duration.ofSeconds(30);

    @Inject
    Words words;

    /** In time, behind, away, or off. */
    Pill state(DestinationState state, boolean off, Instant now) {
        if (off) {
            return Pill.plain("ban", words.get("destinations.state.off"), null);
        }
        if (state.failingSince() != null) {
            return Pill.tinted("danger", "exclamation-circle", words.get("destinations.state.away"), state.lastError());
        }
        boolean late = state.oldest() != null && state.oldest().isBefore(now.minus(LATE));
        return late
                ? Pill.tinted("warning", "exclamation-triangle", words.get("destinations.state.behind"), null)
                : Pill.plain("check-circle", words.get("destinations.state.inTime"), null);
    }
}
