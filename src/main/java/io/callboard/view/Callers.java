package io.callboard.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;

/** Who an agent spoke with, and for how long. */
@Named
@ApplicationScoped
public class Callers {

    @Inject
    Words words;

    @Inject
    Figures figures;

    /** The other party: its number, or what is said of one that has none. Each may be null. */
    public String name(String type, String direction, String from, String to) {
        String number = "outbound".equals(direction) ? to : from;
        if (number != null && !number.isBlank()) {
            return figures.phone(number);
        }
        return words.get("web_call".equals(type) ? "caller.web" : "caller.unknown");
    }

    /** From one moment to the other, {@code 4:47}; a dash when either is null. */
    public String length(Instant start, Instant end) {
        return start == null || end == null
                ? Figures.NONE
                : figures.length(Duration.between(start, end).toMillis());
    }
}
