package io.callboard.relay;

import io.callboard.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Brings what waits in the outbox to its destination. A message gets its number before it is sent for the first time,
 * so that it has the same one however often it is sent; it is ticked off after the destination took it. What may have
 * been sent, because a node fell silent between the two or the destination did, is sent again, one by one.
 */
@ApplicationScoped
public class Relay {

    private static final System.Logger LOGGER = System.getLogger(Relay.class.getName());

    /** How long one round lasts at most when there is always more. */
    private static final Duration ROUND = Duration.ofSeconds(50);

    private final String node = UUID.randomUUID().toString();

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Where the last round failed, null when it did not: told once for each place, not at each attempt. */
    private volatile String failingAt;

    /** Relays until nothing waits or the destination fails; does nothing while another node does it. */
    public void run(String destination, Carrier carrier) {
        Lease lease = new Lease(destination, node);
        if (!outbox.hasWork(destination) || !outbox.take(lease)) {
            return;
        }
        Instant end = clock.instant().plus(ROUND);
        boolean more = true;
        try {
            while (more && clock.instant().isBefore(end)) {
                more = step(lease, carrier);
            }
        } finally {
            outbox.release(lease);
        }
    }

    private boolean step(Lease lease, Carrier carrier) {
        List<OutboxMessage> left = outbox.open(lease);
        if (!left.isEmpty()) {
            return alone(lease, carrier, left);
        }
        return outbox.number(lease) > 0 && together(lease, carrier, outbox.open(lease));
    }

    private boolean together(Lease lease, Carrier carrier, List<OutboxMessage> messages) {
        try {
            carrier.together(messages);
        } catch (RuntimeException e) {
            return failed(lease, "", e);
        }
        tickOff(lease, messages.get(messages.size() - 1));
        return true;
    }

    private boolean alone(Lease lease, Carrier carrier, List<OutboxMessage> messages) {
        OutboxMessage taken = null;
        for (OutboxMessage message : messages) {
            try {
                carrier.alone(message);
                taken = message;
            } catch (RuntimeException e) {
                if (taken != null) {
                    tickOff(lease, taken);
                }
                return e instanceof MessageRefusedException
                        ? refused(lease, message, e)
                        : failed(lease, place(message), e);
            }
        }
        tickOff(lease, taken);
        return true;
    }

    private void tickOff(Lease lease, OutboxMessage last) {
        outbox.relayed(lease, last.getSequence());
        if (failingAt != null) {
            failingAt = null;
            LOGGER.log(Level.INFO, "Messages are relayed to the {0} again", lease.destination());
        }
    }

    /** Says whether to go on. */
    private boolean refused(Lease lease, OutboxMessage message, RuntimeException refusal) {
        String why = Cause.of("", refusal);
        boolean dead = outbox.refused(lease, message, why);
        LOGGER.log(
                dead ? Level.ERROR : Level.WARNING,
                "Message {0} of {1} {2}{3} is refused by the {4}{5}: {6}",
                message.getId(),
                message.getSubject(),
                message.getSubjectId(),
                Traces.inLog(message.getTraceparent()),
                lease.destination(),
                dead ? " and given up" : "",
                why);
        return dead;
    }

    /** Which message it is: when it alone is refused for a cause that nobody knows, it holds up all behind it. */
    private static String place(OutboxMessage message) {
        return Destination.place(message.getId()) + message.getBody().length() + " characters: ";
    }

    /** At which message, or nothing when several were sent together. */
    private boolean failed(Lease lease, String place, RuntimeException failure) {
        String why = Cause.of(place, failure);
        LOGGER.log(
                place.equals(failingAt) ? Level.DEBUG : Level.WARNING,
                "Nothing can be relayed to the {0} now, changes wait in the outbox: {1}",
                lease.destination(),
                why);
        failingAt = place;
        outbox.failed(lease, why);
        return false;
    }
}
