package io.callboard.review;

import io.callboard.list.Facet;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What was added to calls and chats. */
@Stateless
public class ReviewRepository {

    @PersistenceContext(unitName = "callboard")
    EntityManager entities;

    public Optional<Review> find(About about) {
        return Additions.of(entities, Review.class, List.of(about)).stream().findFirst();
    }

    /** In the order of the alphabet. */
    public List<Label> labels(About about) {
        return Additions.of(entities, Label.class, List.of(about)).stream()
                .sorted((one, other) -> one.getText().compareToIgnoreCase(other.getText()))
                .toList();
    }

    /** The oldest first. */
    public List<Note> notes(About about) {
        return Additions.of(entities, Note.class, List.of(about));
    }

    /** The labels in use, those on most calls and chats first. */
    public List<Facet> usedLabels(int most) {
        return entities.createQuery(
                        "select l.text, count(l) from Label l group by l.text order by count(l) desc, l.text",
                        Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Facet((String) row[0], null, (Long) row[1]))
                .toList();
    }

    /** The label in use that is the same in capitals or small letters. By its letters it is found at once. */
    public Optional<String> spelling(String label) {
        return label("l.text = :label", label).or(() -> label("lower(l.text) = lower(:label)", label));
    }

    private Optional<String> label(String condition, String label) {
        return entities.createQuery("select l.text from Label l where " + condition + " order by l.id", String.class)
                .setParameter("label", label)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** To whom anything is assigned. */
    public List<String> assignees() {
        return entities.createQuery(
                        "select distinct r.assignee from Review r where r.assignee is not null", String.class)
                .getResultList();
    }
}
