package io.callboard.review;

import java.time.Instant;
import java.util.List;

/**
 * What a list shows of a review.
 *
 * @param labels in order
 * @param reviewedBy null while it is not reviewed, as is the moment
 * @param assignee null for nobody
 */
public record Marks(List<String> labels, String reviewedBy, Instant reviewedAt, String assignee) {

    /** Of what nobody touched. */
    public static final Marks NONE = new Marks(List.of(), null, null, null);

    public Marks {
        labels = List.copyOf(labels);
    }

    static Marks of(Review review, List<String> labels) {
        return review == null
                ? new Marks(labels, null, null, null)
                : new Marks(labels, review.getReviewedBy(), review.getReviewedAt(), review.getAssignee());
    }
}
