package io.callboard.inbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Deliveries that wait for the same, in the order of arrival. */
final class Line {

    private final Deque<Waiting> line = new ArrayDeque<>();

    synchronized void add(Waiting waiting) {
        line.add(waiting);
    }

    synchronized boolean isEmpty() {
        return line.isEmpty();
    }

    /** Takes the first of them, as many as stay within both limits, but at least one; empty when none waits. */
    synchronized List<Waiting> take(int maxCount, long maxBytes) {
        List<Waiting> taken = new ArrayList<>();
        long bytes = 0;
        while (!line.isEmpty() && taken.size() < maxCount) {
            bytes += line.peek().size();
            if (!taken.isEmpty() && bytes > maxBytes) {
                break;
            }
            taken.add(line.poll());
        }
        return taken;
    }

    /** Takes the first of them for as long as they are so. */
    synchronized List<Waiting> takeWhile(Predicate<Waiting> condition) {
        List<Waiting> taken = new ArrayList<>();
        while (!line.isEmpty() && condition.test(line.peek())) {
            taken.add(line.poll());
        }
        return taken;
    }
}
