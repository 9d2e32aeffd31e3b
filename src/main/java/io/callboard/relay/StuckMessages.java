package io.callboard.relay;

import io.callboard.audit.AuditEntry;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Who;
import io.callboard.event.StorableText;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Messages that a destination refuses for a cause that nobody knows: only a person can tell them from a destination that
 * is away, and give them up. Each method is one transaction, committed when it returns.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StuckMessages {

    private static final System.Logger LOGGER = System.getLogger(StuckMessages.class.getName());

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** The one behind which all others of that destination wait; empty when there is none. */
    public Optional<StuckMessage> find(String destination) {
        return Optional.ofNullable(entityManager.find(Destination.class, destination))
                .flatMap(found -> stuck(found).map(message -> StuckMessage.of(message, found.getFailingSince())));
    }

    private Optional<OutboxMessage> stuck(Destination destination) {
        return entityManager
                .createQuery(
                        "select m from OutboxMessage m where m.destination = :name and m.sequence = :next",
                        OutboxMessage.class)
                .setParameter("name", destination.getName())
                .setParameter("next", destination.getRelayedSequence() + 1)
                .getResultStream()
                .findFirst()
                .filter(message -> destination.isStoppedAt(message.getId()));
    }

    /**
     * Gives it up, so that the one behind it is next.
     *
     * @param who wants it, with a reason
     * @return false when it is being sent at this moment, or does not hold up the others any more
     */
    public boolean giveUp(String destination, UUID id, Who who) {
        Destination locked = entityManager.find(Destination.class, destination, LockModeType.PESSIMISTIC_WRITE);
        Optional<OutboxMessage> stuck = locked == null || locked.isHeld(clock.instant())
                ? Optional.empty()
                : stuck(locked).filter(message -> message.getId().equals(id));
        stuck.ifPresent(message -> {
            String why = line("given up by " + who.name() + ": " + who.reason());
            message.giveUp(clock.instant(), why);
            locked.skip(message.getSequence());
            AuditEntry.write(
                    entityManager,
                    Note.done(Deed.MESSAGE_GIVEN_UP, who, Target.of(Target.Kind.MESSAGE, id)),
                    clock.instant());
            LOGGER.log(
                    Level.WARNING,
                    "Message {0} of {1} {2}, number {3} of the {4}, is {5}",
                    message.getId(),
                    message.getSubject(),
                    message.getSubjectId(),
                    String.valueOf(message.getSequence()),
                    destination,
                    why);
        });
        return stuck.isPresent();
    }

    private static String line(String text) {
        String line = StorableText.of(text.replaceAll("\\p{Cntrl}+", " "));
        return line.substring(0, Math.min(line.length(), Cause.MAX_LENGTH));
    }
}
