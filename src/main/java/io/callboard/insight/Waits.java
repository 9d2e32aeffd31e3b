package io.callboard.insight;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long callers waited for an answer: for each call its median, counted in steps of 10 ms. What is told of many calls
 * is right to 5 ms.
 */
public final class Waits {

    static final int STEP = 10;

    private final TreeMap<Integer, Long> counts = new TreeMap<>();

    public Waits() {}

    /** Those calls more that {@link #text()} told. */
    Waits plus(String text) {
        int start = 0;
        while (start < text.length()) {
            int sign = text.indexOf(':', start);
            int space = text.indexOf(' ', sign);
            int end = space < 0 ? text.length() : space;
            add(Integer.parseInt(text, start, sign, 10), Long.parseLong(text, sign + 1, end, 10));
            start = end + 1;
        }
        return this;
    }

    /** So many calls more that waited so many steps. */
    void add(int steps, long calls) {
        counts.merge(steps, calls, Long::sum);
    }

    /** These and those. */
    public Waits plus(Waits other) {
        other.counts.forEach(this::add);
        return this;
    }

    String text() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(joining(" "));
    }

    /**
     * How long all but that part of the calls waited at most, in ms; null when no call tells it.
     *
     * @param part from 0 to 1: 0.5 for the median
     */
    public BigDecimal quantile(double part) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long left = (long) Math.ceil(all * part);
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            left -= entry.getValue();
            if (left <= 0) {
                return BigDecimal.valueOf((long) entry.getKey() * STEP + STEP / 2);
            }
        }
        return null;
    }
}
