package io.callboard.review;

import io.callboard.audit.Who;
import io.callboard.review.CannotReviewException.Reason;
import io.callboard.review.Change.Kind;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What users may do to calls and chats. Who may is decided by whoever asks. */
@ApplicationScoped
public class Reviews {

    private static final int MOST_ATTEMPTS = 3;

    @Inject
    Reviewing reviewing;

    @Inject
    ReviewRepository additions;

    @Inject
    Clock clock;

    /**
     * Changes each of them.
     *
     * @param by who wants it
     * @param users to whom anything may be assigned
     * @throws CannotReviewException when it is not what was seen, or nobody of that name is among the users
     */
    public Applied change(Change change, Collection<About> abouts, Who by, Set<String> users) {
        if (change.kind() == Kind.ASSIGN && !users.contains(change.value())) {
            throw new CannotReviewException(Reason.UNKNOWN_USER);
        }
        return change(spelled(change), abouts, by);
    }

    /** The same, of which it is known that it may be. */
    Applied change(Change change, Collection<About> abouts, Who by) {
        Instant now = now();
        for (int attempt = 1; ; attempt++) {
            try {
                return reviewing.apply(change, abouts, by, now);
            } catch (EJBException e) {
                // Somebody kept the same row locked for too long, or was faster
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** "vip" where there is "VIP" already is the same label. */
    public Change spelled(Change change) {
        return change.kind() == Kind.LABEL
                ? Change.of(Kind.LABEL, additions.spelling(change.value()).orElse(change.value()))
                : change;
    }

    /** @throws CannotReviewException when it is no note */
    public void note(About about, String text, Who by) {
        reviewing.note(about, text, by, now());
    }

    /** @throws CannotReviewException when it is somebody else's, gone, another by now, or to be none */
    public void edit(UUID note, About about, long version, String text, Who by) {
        try {
            reviewing.edit(note, about, version, text, by, now());
        } catch (EJBException e) {
            reviewing.edit(note, about, version, text, by, now());
        }
    }

    /**
     * @param any whether it may be somebody else's
     * @throws CannotReviewException when it may not be and is, is gone, or another by now
     */
    public void delete(UUID note, About about, long version, Who by, boolean any) {
        try {
            reviewing.delete(note, about, version, by, any, now());
        } catch (EJBException e) {
            reviewing.delete(note, about, version, by, any, now());
        }
    }

    /** As it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
