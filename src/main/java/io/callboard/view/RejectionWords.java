package io.callboard.view;

import io.callboard.rejection.RejectionTally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;

/** Counts of rejected requests in plain words. */
@Named
@ApplicationScoped
public class RejectionWords {

    @Inject
    Words words;

    @Inject
    Figures figures;

    /** Its cause; what cost a genuine delivery, or may have, is tinted. */
    public Pill cause(RejectionTally tally) {
        String label = words.get("rejection.cause." + tally.getCause());
        String title = tally.getCause().name().toLowerCase(Locale.ROOT);
        return switch (tally.getCause()) {
            case NOT_CONFIGURED, NOT_STORED, NO_ROOM, FAULT -> Pill.tinted("danger", "times-circle", label, title);
            case MISMATCH, STALE, ADDRESS_REFUSED, UNKNOWN_SOURCE, TOO_LARGE ->
                Pill.tinted("warning", "exclamation-triangle", label, title);
            default -> Pill.plain("ban", label, title);
        };
    }

    /** {@code +372.0 s}, or the smallest and the largest; a dash where time was not the cause. */
    public String skew(RejectionTally tally) {
        String min = figures.skew(tally.getMinSkew());
        String max = figures.skew(tally.getMaxSkew());
        return min.equals(max) ? min : min + " … " + max;
    }
}
