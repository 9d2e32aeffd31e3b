package io.callboard.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A destination that remembers what it took, and fails as it is told. */
final class Parcels implements Carrier {

    final List<OutboxMessage> taken = new ArrayList<>();
    final List<Integer> portions = new ArrayList<>();
    boolean away;
    boolean silentAfterTaking;
    Predicate<OutboxMessage> refused = message -> false;
    Predicate<OutboxMessage> disliked = message -> false;
    Runnable meanwhile = () -> {};

    @Override
    public synchronized void together(List<OutboxMessage> messages) {
        meanwhile.run();
        if (away || messages.stream().anyMatch(refused.or(disliked))) {
            throw new IllegalStateException("away");
        }
        portions.add(messages.size());
        taken.addAll(messages);
        if (silentAfterTaking) {
            throw new IllegalStateException("silent");
        }
    }

    @Override
    public synchronized void alone(OutboxMessage message) {
        if (away) {
            throw new IllegalStateException("away");
        }
        if (refused.test(message)) {
            throw new MessageRefusedException(new IllegalArgumentException("poison"));
        }
        if (disliked.test(message)) {
            throw new IllegalStateException("nobody knows why");
        }
        taken.add(message);
    }

    List<Long> numbers() {
        return taken.stream().map(OutboxMessage::getSequence).toList();
    }

    List<String> told() {
        return taken.stream()
                .map(message -> message.getSubjectId() + " " + message.getEvent())
                .toList();
    }
}
