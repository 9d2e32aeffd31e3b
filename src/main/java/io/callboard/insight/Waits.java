package io.callboard.insight;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long callers waited for an answer: for each call its median, counted in steps of 10 ms. What is told of many calls
 * is right to 5 ms.
 */
public final class Waits {

    static final int STEP = 10;

    /** What calls wait usually is below that many steps; a page adds up millions of these. */
    private static final int USUAL = 1000;

    /** Calls by the steps that they waited. */
    private long[] usual = {};

    private final SortedMap<Integer, Long> longer = new TreeMap<>();

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
        if (steps >= USUAL) {
            longer.merge(steps, calls, Long::sum);
            return;
        }
        if (steps >= usual.length) {
            usual = Arrays.copyOf(usual, Math.min(USUAL, Math.max(steps + 1, 2 * usual.length)));
        }
        usual[steps] += calls;
    }

    /** These and those. */
    public Waits plus(Waits other) {
        other.all().forEach(this::add);
        return this;
    }

    String text() {
        return all().entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(joining(" "));
    }

    /**
     * How long all but that part of the calls waited at most, in ms; null when no call tells it.
     *
     * @param part from 0 to 1: 0.5 for the median
     */
    public BigDecimal quantile(double part) {
        SortedMap<Integer, Long> all = all();
        long calls = all.values().stream().mapToLong(Long::longValue).sum();
        long left = (long) Math.ceil(calls * part);
        for (Map.Entry<Integer, Long> entry : all.entrySet()) {
            left -= entry.getValue();
            if (left <= 0) {
                return BigDecimal.valueOf((long) entry.getKey() * STEP + STEP / 2);
            }
        }
        return null;
    }

    private SortedMap<Integer, Long> all() {
        SortedMap<Integer, Long> all = new TreeMap<>(longer);
        for (int steps = 0; steps < usual.length; steps++) {
            if (usual[steps] != 0) {
                all.put(steps, usual[steps]);
            }
        }
        return all;
    }
}
