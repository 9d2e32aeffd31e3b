package io.callboard.demo;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Chance that comes out the same each time for the same seed and number. */
final class Dice {

    private static final String DIGITS = "0123456789abcdef";

    private final Random random;

    Dice(long seed, long number) {
        long mixed = seed * 0x9E3779B97F4A7C15L + number * 0xC2B2AE3D27D4EB4FL;
        this.random = new Random(mixed ^ (mixed >>> 29));
        random.nextLong();
    }

    /** From 0 to below that. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From 0 to below 1. */
    double part() {
        return random.nextDouble();
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** In so many of a hundred cases. */
    boolean percent(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    /** Around that median, never below nothing, with a tail to the right as wide as the spread says. */
    double around(double median, double spread) {
        return median * Math.exp(spread * random.nextGaussian());
    }

    <T> T of(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    <T> T weighted(List<T> items, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * items.stream().mapToDouble(weight).sum();
        for (T item : items) {
            left -= weight.applyAsDouble(item);
            if (left < 0) {
                return item;
            }
        }
        return items.get(items.size() - 1);
    }

    String hex(int length) {
        StringBuilder text = new StringBuilder(length);
        random.ints(length, 0, DIGITS.length()).forEach(digit -> text.append(DIGITS.charAt(digit)));
        return text.toString();
    }

    /** That text with a digit for each {@code #}. */
    String filled(String pattern) {
        StringBuilder text = new StringBuilder(pattern.length());
        for (char sign : pattern.toCharArray()) {
            text.append(sign == '#' ? (char) ('0' + below(10)) : sign);
        }
        return text.toString();
    }
}
