package io.callboard.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting that ends. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void ofSeconds(long seconds) {
        of(Duration.ofSeconds(seconds));
    }

    /** Waits until that is so; returns whether it became so in time. */
    static boolean until(Duration patience, BooleanSupplier so) {
        long end = System.nanoTime() + patience.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            of(Duration.ofMillis(200));
        }
        return true;
    }
}
