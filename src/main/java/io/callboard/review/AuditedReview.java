package io.callboard.review;

import io.callboard.audit.AuditEntry;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Who;
import io.callboard.event.Subject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;

/** Tells the audit, in the transaction of the deed, what somebody added or took away; of a note without its text. */
final class AuditedReview {

    private AuditedReview() {}

    /**
     * One row for all that were changed together.
     *
     * @param changed how many of them are another than before
     */
    static void write(
            EntityManager entities, Change change, Collection<About> abouts, int changed, Who who, Instant now) {
        About first = abouts.iterator().next();
        Target target = abouts.size() == 1 ? target(first) : Target.several(kind(first));
        Note note = Note.done(deed(change.kind()), who, target);
        Note told = change.value().isEmpty() ? note : note.with(change.value());
        AuditEntry.write(entities, abouts.size() == 1 ? told : told.counted(changed), now);
    }

    static void write(EntityManager entities, Deed deed, About about, Who who, Instant now) {
        AuditEntry.write(entities, Note.done(deed, who, target(about)), now);
    }

    private static Target target(About about) {
        return about.subject() == Subject.CALL
                ? Target.call(about.source(), about.id())
                : Target.chat(about.source(), about.id());
    }

    private static Target.Kind kind(About about) {
        return about.subject() == Subject.CALL ? Target.Kind.CALL : Target.Kind.CHAT;
    }

    private static Deed deed(Change.Kind kind) {
        return switch (kind) {
            case LABEL -> Deed.LABELLED;
            case UNLABEL -> Deed.UNLABELLED;
            case REVIEWED -> Deed.REVIEWED;
            case UNREVIEWED -> Deed.UNREVIEWED;
            case ASSIGN -> Deed.ASSIGNED;
            case UNASSIGN -> Deed.UNASSIGNED;
        };
    }
}
