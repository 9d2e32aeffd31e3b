package io.callboard.insight;

import java.util.Map;

/** Waits for tests. */
public final class SampleWaits {

    private SampleWaits() {}

    /** So many calls by the ms that they waited. */
    public static Waits of(Map<Integer, Long> calls) {
        Waits waits = new Waits();
        calls.forEach((ms, count) -> waits.add(ms / Waits.STEP, count));
        return waits;
    }
}
