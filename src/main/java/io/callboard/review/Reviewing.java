package io.callboard.review;

import static java.util.Objects.requireNonNull;

import io.callboard.audit.Deed;
import io.callboard.audit.Who;
import io.callboard.review.CannotReviewException.Reason;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes what people add, each time in a transaction of its own, the audit's row with it. When two of them write the
 * same row at the same moment, one fails, and finds what the other wrote when it is tried again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Reviewing {

    @PersistenceContext(unitName = "callboard")
    EntityManager entities;

    /**
     * @param by who wants it
     * @throws CannotReviewException when it is not what was seen
     */
    public Applied apply(Change change, Collection<About> abouts, Who by, Instant now) {
        requireNonNull(by, "by");
        List<About> overtaken = new ArrayList<>();
        List<Changed> changed =
                switch (change.kind()) {
                    case LABEL -> label(change.value(), abouts, by.name(), now);
                    case UNLABEL -> unlabel(change.value(), abouts);
                    default -> review(change, abouts, by.name(), now, overtaken);
                };
        entities.flush();
        AuditedReview.write(entities, change.kind(), changed, by, now);
        return new Applied(changed.size(), overtaken.size());
    }

    private List<Changed> label(String text, Collection<About> abouts, String by, Instant now) {
        Set<About> missing = new LinkedHashSet<>(abouts);
        labels(text, abouts).forEach(label -> missing.remove(label.about()));
        missing.forEach(about -> entities.persist(new Label(about, text, by, now)));
        return missing.stream().map(about -> new Changed(about, null, text)).toList();
    }

    private List<Changed> unlabel(String text, Collection<About> abouts) {
        List<Label> labels = labels(text, abouts);
        labels.forEach(entities::remove);
        return labels.stream()
                .map(label -> new Changed(label.about(), label.getText(), null))
                .toList();
    }

    /** In capitals or small letters. */
    private List<Label> labels(String text, Collection<About> abouts) {
        return Additions.of(entities, Label.class, abouts).stream()
                .filter(label -> label.getText().equalsIgnoreCase(text))
                .toList();
    }

    private List<Changed> review(
            Change change, Collection<About> abouts, String by, Instant now, List<About> overtaken) {
        Map<About, Review> reviews = Additions.of(entities, Review.class, abouts).stream()
                .collect(Collectors.toMap(Review::about, review -> review));
        List<Changed> changed = new ArrayList<>();
        for (About about : new LinkedHashSet<>(abouts)) {
            Review review = reviews.getOrDefault(about, new Review(about));
            String before = change.told(review);
            if (change.isOvertaken(review, by)) {
                overtaken.add(about);
            } else if (change.apply(review, by, now)) {
                changed.add(new Changed(about, before, change.told(review)));
                if (!reviews.containsKey(about)) {
                    entities.persist(review);
                }
            }
        }
        return changed;
    }

    /** @throws CannotReviewException when it is no note */
    public void note(About about, String text, Who by, Instant now) {
        Note note = new Note(about, text, by.name(), now);
        entities.persist(note);
        AuditedReview.write(entities, Deed.NOTE_WRITTEN, new Changed(about, null, note.outline()), by, now);
    }

    /**
     * Changes a note of one's own.
     *
     * @param version as it was seen
     * @throws CannotReviewException when it is somebody else's, gone, another by now, or to be none
     */
    public void edit(UUID id, About about, long version, String text, Who by, Instant now) {
        Note note = note(id, about);
        if (!note.getAuthor().equals(by.name())) {
            throw new CannotReviewException(Reason.NOT_YOURS);
        }
        if (note.getVersion() != version) {
            throw new CannotReviewException(Reason.CHANGED);
        }
        String before = note.outline();
        note.edit(text, now);
        AuditedReview.write(entities, Deed.NOTE_EDITED, new Changed(about, before, note.outline()), by, now);
    }

    /**
     * Deletes a note.
     *
     * @param any whether it may be somebody else's
     * @throws CannotReviewException when it may not be and is, is gone, or another by now
     */
    public void delete(UUID id, About about, long version, Who by, boolean any, Instant now) {
        Note note = note(id, about);
        if (!any && !note.getAuthor().equals(by.name())) {
            throw new CannotReviewException(Reason.NOT_YOURS);
        }
        if (note.getVersion() != version) {
            throw new CannotReviewException(Reason.CHANGED);
        }
        entities.remove(note);
        AuditedReview.write(entities, Deed.NOTE_DELETED, new Changed(about, note.outline(), null), by, now);
    }

    private Note note(UUID id, About about) {
        Note note = entities.find(Note.class, id);
        if (note == null || !note.about().equals(about)) {
            throw new CannotReviewException(Reason.GONE);
        }
        return note;
    }
}
