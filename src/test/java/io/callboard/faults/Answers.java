package io.callboard.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the server answered, and how long it took. */
final class Answers {

    /** The status of a request that was not answered. */
    static final int NONE = 0;

    private final Queue<One> all = new ConcurrentLinkedQueue<>();

    /**
     * One request, from its first byte to the last one of its answer.
     *
     * @param retryTold whether it said when to try again
     */
    record One(Instant sent, Duration took, int status, boolean retryTold) {

        boolean isSuccess() {
            return acknowledges(status);
        }

        Instant answered() {
            return sent.plus(took);
        }
    }

    /** Whether that status says that the delivery is kept. */
    static boolean acknowledges(int status) {
        return status / 100 == 2;
    }

    void add(One one) {
        all.add(one);
    }

    /** Those that were sent after one time and before another. */
    Answers sentBetween(Instant from, Instant to) {
        Answers some = new Answers();
        all.stream()
                .filter(one -> one.sent().isAfter(from) && one.sent().isBefore(to))
                .forEach(some.all::add);
        return some;
    }

    /** These and those. */
    Answers and(Answers others) {
        Answers some = new Answers();
        some.all.addAll(all);
        some.all.addAll(others.all);
        return some;
    }

    long successes() {
        return count(One::isSuccess);
    }

    /** Answered otherwise, or not at all. */
    long refused() {
        return count(one -> !one.isSuccess());
    }

    /** How many of each status; 0 stands for requests that were not answered. */
    Map<Integer, Long> byStatus() {
        return all.stream().collect(Collectors.groupingBy(One::status, TreeMap::new, Collectors.counting()));
    }

    long count(Predicate<One> which) {
        return all.stream().filter(which).count();
    }

    /** The longest request, answered or not. */
    Duration longest() {
        return all.stream().map(One::took).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** How long so many of 100 answered requests took at most. */
    Duration percentile(int percent) {
        List<Duration> sorted = all.stream()
                .filter(one -> one.status() != NONE)
                .map(One::took)
                .sorted()
                .toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((int) ((sorted.size() - 1) * percent / 100.0));
    }

    /** The longest time between two successes that follow each other. */
    Duration longestSilence() {
        List<Instant> successes =
                all.stream().filter(One::isSuccess).map(One::answered).sorted().toList();
        Duration longest = Duration.ZERO;
        for (int i = 1; i < successes.size(); i++) {
            Duration silence = Duration.between(successes.get(i - 1), successes.get(i));
            longest = silence.compareTo(longest) > 0 ? silence : longest;
        }
        return longest;
    }
}
