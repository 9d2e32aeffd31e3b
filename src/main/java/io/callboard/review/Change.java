package io.callboard.review;

import static java.util.Objects.requireNonNull;

import io.callboard.review.CannotReviewException.Reason;
import java.time.Instant;
import java.util.Objects;

/**
 * What somebody wants changed at one call or chat, or at many.
 *
 * @param value the label, or the user to assign to; empty where there is none
 * @param seen what the page showed before, as {@link #shown} tells it, so that nobody overwrites what nobody saw; null
 *     to change whatever is there
 * @param made when the list was made that showed it, so that what somebody else did since is left alone; null for what
 *     is changed whenever that was
 */
public record Change(Kind kind, String value, String seen, Instant made) {

    /** What can be changed. */
    public enum Kind {
        LABEL,
        UNLABEL,
        REVIEWED,
        UNREVIEWED,
        ASSIGN,
        UNASSIGN;

        /** Whether it is about a label. */
        public boolean isLabel() {
            return this == LABEL || this == UNLABEL;
        }
    }

    public Change {
        requireNonNull(kind, "kind");
        requireNonNull(value, "value");
        if (kind.isLabel()) {
            value = LabelText.of(value);
        }
    }

    /** On a page of its own. */
    public Change(Kind kind, String value, String seen) {
        this(kind, value, seen, null);
    }

    /** The same on a list of that moment. */
    public Change onListOf(Instant made) {
        return new Change(kind, value, seen, made);
    }

    /** Whatever is there. */
    public static Change of(Kind kind, String value) {
        return new Change(kind, value, null);
    }

    /** The text for {@code seen}: the assignee, or when it was reviewed, in ms since the epoch; empty for none. */
    public static String shown(Kind kind, Review review) {
        if (review == null || kind.isLabel()) {
            return "";
        }
        boolean assigns = kind == Kind.ASSIGN || kind == Kind.UNASSIGN;
        Object told = assigns ? review.getAssignee() : review.getReviewedAt();
        return told == null ? "" : told instanceof Instant at ? String.valueOf(at.toEpochMilli()) : told.toString();
    }

    /** Whether somebody else made it another than this would since the list was made. */
    boolean isOvertaken(Review review, String by) {
        boolean assigns = kind == Kind.ASSIGN || kind == Kind.UNASSIGN;
        Instant at = assigns ? review.getAssignedAt() : review.getReviewedAt();
        String other = assigns ? review.getAssignedBy() : review.getReviewedBy();
        String wanted = kind == Kind.ASSIGN ? value : null;
        return made != null
                && kind != Kind.REVIEWED
                && at != null
                && at.isAfter(made)
                && !by.equals(other)
                && !Objects.equals(wanted, told(review));
    }

    /** What the audit tells of it: whom it is assigned to, or who reviewed it; null for nobody. */
    String told(Review review) {
        return kind == Kind.ASSIGN || kind == Kind.UNASSIGN ? review.getAssignee() : review.getReviewedBy();
    }

    /**
     * @return whether anything is another than before
     * @throws CannotReviewException when it was not what was seen
     */
    boolean apply(Review review, String by, Instant now) {
        // Whoever reviewed first is told of: there is nothing to overwrite
        if (seen != null && kind != Kind.REVIEWED && !seen.equals(shown(kind, review))) {
            throw new CannotReviewException(Reason.CHANGED);
        }
        return switch (kind) {
            case REVIEWED -> review.review(by, now);
            case UNREVIEWED -> review.unreview();
            case ASSIGN -> review.assign(value, by, now);
            case UNASSIGN -> review.assign(null, by, now);
            case LABEL, UNLABEL -> throw new IllegalStateException("a label is a row of its own");
        };
    }
}
