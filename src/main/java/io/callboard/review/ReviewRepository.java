package io.callboard.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.callboard.list.Facet;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** What a list shows, by what it is about; of what nobody touched there is none. */
    public Map<About, Marks> marks(Collection<About> abouts) {
        Map<About, List<String>> labels = Additions.of(entities, Label.class, abouts).stream()
                .sorted((one, other) -> one.getText().compareToIgnoreCase(other.getText()))
                .collect(groupingBy(Label::about, mapping(Label::getText, toList())));
        Map<About, Review> reviews =
                Additions.of(entities, Review.class, abouts).stream().collect(toMap(Review::about, review -> review));
        Map<About, Marks> marks = new LinkedHashMap<>();
        for (About about : abouts) {
            if (labels.containsKey(about) || reviews.containsKey(about)) {
                marks.put(about, Marks.of(reviews.get(about), labels.getOrDefault(about, List.of())));
            }
        }
        return marks;
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

    /** The label in use that is the same in capitals or small letters. */
    public Optional<String> spelling(String label) {
        return entities.createQuery(
                        "select l.text from Label l where lower(l.text) = lower(:label) order by l.id", String.class)
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
