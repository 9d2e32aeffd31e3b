package io.callboard.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

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

    /** Whether anybody touched it. */
    public boolean isNone() {
        return equals(NONE);
    }

    /**
     * Rows with what people added to each, read for all of them at once.
     *
     * @param about what a row is about
     * @param marked the row with these marks
     */
    public static <R> List<R> on(
            List<R> rows, EntityManager entities, Function<R, About> about, BiFunction<R, Marks, R> marked) {
        if (rows.isEmpty()) {
            return rows;
        }
        List<About> abouts = rows.stream().map(about).toList();
        Map<About, List<String>> labels = labels(entities, abouts);
        Map<About, Review> reviews =
                Additions.of(entities, Review.class, abouts).stream().collect(toMap(Review::about, review -> review));
        return rows.stream()
                .map(row -> marked.apply(
                        row, of(reviews.get(about.apply(row)), labels.getOrDefault(about.apply(row), List.of()))))
                .toList();
    }

    /** In the order of the alphabet. */
    private static Map<About, List<String>> labels(EntityManager entities, Collection<About> abouts) {
        return Additions.of(entities, Label.class, abouts).stream()
                .sorted((one, other) -> one.getText().compareToIgnoreCase(other.getText()))
                .collect(groupingBy(Label::about, mapping(Label::getText, toList())));
    }

    private static Marks of(Review review, List<String> labels) {
        return review == null
                ? new Marks(labels, null, null, null)
                : new Marks(labels, review.getReviewedBy(), review.getReviewedAt(), review.getAssignee());
    }
}
