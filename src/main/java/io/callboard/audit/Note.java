package io.callboard.audit;

import static java.util.Objects.requireNonNull;

/**
 * That something was done, with no secret and no phone number in it. Why is told by {@link Who}.
 *
 * @param count of rows or deliveries; null where it is one
 * @param detail in a few words, or a filter; null for none
 * @param before what was changed, as it was before; null for nothing
 * @param after what it is from then on; null for nothing
 */
public record Note(
        Deed deed, Outcome outcome, Who who, Target target, Long count, String detail, String before, String after) {

    public Note {
        requireNonNull(deed, "deed");
        requireNonNull(outcome, "outcome");
        requireNonNull(who, "who");
        requireNonNull(target, "target");
    }

    /** That nothing was changed. */
    public Note(Deed deed, Outcome outcome, Who who, Target target, Long count, String detail) {
        this(deed, outcome, who, target, count, detail, null, null);
    }

    /** One thing done. */
    public static Note done(Deed deed, Who who, Target target) {
        return new Note(deed, Outcome.DONE, who, target, null, null);
    }

    /** The same with another end. */
    public Note ended(Outcome outcome) {
        return new Note(deed, outcome, who, target, count, detail, before, after);
    }

    public Note counted(long count) {
        return new Note(deed, outcome, who, target, count, detail, before, after);
    }

    public Note with(String detail) {
        return new Note(deed, outcome, who, target, count, detail, before, after);
    }

    /** The same that made one thing of another; each may be null for nothing. */
    public Note changed(String before, String after) {
        return new Note(deed, outcome, who, target, count, detail, before, after);
    }
}
