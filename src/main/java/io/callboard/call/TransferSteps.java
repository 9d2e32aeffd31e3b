package io.callboard.call;

import static java.util.stream.Collectors.joining;

import io.callboard.event.WebhookEvent.CallEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All events of a call's transfers: a set that only grows, one step for each body, ordered as
 * {@link io.callboard.event.EventOrder} tells. The attempts are read off the steps anew each time, so a step that arrives
 * late finds its place.
 */
final class TransferSteps {

    private final Map<String, TransferStep> byDigest = new TreeMap<>();

    /** Reads the text form, one step a line; null for none. */
    TransferSteps(String text) {
        if (text != null) {
            text.lines().map(TransferStep::parse).forEach(this::add);
        }
    }

    void add(CallEvent event) {
        add(TransferStep.of(event));
    }

    private void add(TransferStep step) {
        byDigest.merge(
                step.order().digest(), step, (one, other) -> one.order().compareTo(other.order()) <= 0 ? one : other);
    }

    /** The text form; null for none. */
    String text() {
        return byDigest.isEmpty()
                ? null
                : sorted().stream().map(TransferStep::line).collect(joining("\n"));
    }

    /** The attempts, in the order they were started. */
    List<Transfer> transfers() {
        List<TransferAttempt> attempts = new ArrayList<>();
        sorted().forEach(step -> take(step, attempts));
        return attempts.stream().map(TransferAttempt::toTransfer).toList();
    }

    private List<TransferStep> sorted() {
        return byDigest.values().stream()
                .sorted(Comparator.comparing(TransferStep::order))
                .toList();
    }

    /** The last open attempt takes it, if possible one that had started by then: a retried step is told late. */
    private static void take(TransferStep step, List<TransferAttempt> attempts) {
        List<TransferAttempt> fitting =
                attempts.stream().filter(attempt -> attempt.accepts(step)).toList();
        Optional<TransferAttempt> inTime = last(
                fitting.stream().filter(attempt -> attempt.startedBy(step.at())).toList());
        inTime.or(() -> last(fitting)).orElseGet(() -> opened(attempts)).take(step);
    }

    private static Optional<TransferAttempt> last(List<TransferAttempt> attempts) {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    private static TransferAttempt opened(List<TransferAttempt> attempts) {
        TransferAttempt attempt = new TransferAttempt();
        attempts.add(attempt);
        return attempt;
    }
}
