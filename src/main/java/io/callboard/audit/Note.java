package io.callboard.audit;

import static java.util.Objects.requireNonNull;

/**
 * That something was done, with no secret and no phone number in it.
 *
 * @param count of rows or deliveries; null where it is one
 * @param detail in a few words, or a filter; null for none
 */
public record Note(Deed deed, Outcome outcome, Who who, Target target, Long count, String detail) {

    public Note {
        requireNonNull(deed, "deed");
        requireNonNull(outcome, "outcome");
        requireNonNull(who, "who");
        requireNonNull(target, "target");
    }

    /** One thing done. */
    public static Note done(Deed deed, Who who, Target target) {
        return new Note(deed, Outcome.DONE, who, target, null, null);
    }

    /** The same with another end. */
    public Note ended(Outcome outcome) {
        return new Note(deed, outcome, who, target, count, detail);
    }

    public Note counted(long count) {
        return new Note(deed, outcome, who, target, count, detail);
    }

    public Note with(String detail) {
        return new Note(deed, outcome, who, target, count, detail);
    }
}
