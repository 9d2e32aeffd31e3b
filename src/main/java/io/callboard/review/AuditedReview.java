package io.callboard.review;

import io.callboard.audit.AuditEntry;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Who;
import io.callboard.event.Subject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Tells the audit, in the transaction of the deed, what somebody added or took away; of a note without its text. */
final class AuditedReview {

    private AuditedReview() {}

    /** A row for each that was changed, so that one call's rows tell all that was done to it. */
    static void write(EntityManager entities, Change.Kind kind, List<Changed> changed, Who who, Instant now) {
        List<Note> notes =
                changed.stream().map(each -> note(deed(kind), each, who)).toList();
        AuditEntry.write(entities, notes, now);
    }

    static void write(EntityManager entities, Deed deed, Changed changed, Who who, Instant now) {
        AuditEntry.write(entities, note(deed, changed, who), now);
    }

    private static Note note(Deed deed, Changed changed, Who who) {
        return Note.done(deed, who, target(changed.about())).changed(changed.before(), changed.after());
    }

    private static Target target(About about) {
        return about.subject() == Subject.CALL
                ? Target.call(about.source(), about.id())
                : Target.chat(about.source(), about.id());
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
