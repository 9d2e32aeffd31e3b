package io.callboard.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments that put what happened to one thing in order, though it happens on machines whose clocks differ. */
public final class Moment {

    private Moment() {}

    /**
     * That moment in whole ms, or the ms after the last one when that is later.
     *
     * @param last null for none
     */
    public static Instant after(Instant last, Instant now) {
        Instant whole = now.truncatedTo(ChronoUnit.MILLIS);
        return last == null || whole.isAfter(last) ? whole : last.plusMillis(1);
    }
}
