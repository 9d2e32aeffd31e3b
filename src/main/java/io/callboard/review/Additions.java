package io.callboard.review;

import io.callboard.event.Subject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds additions by what they are about. */
final class Additions {

    private Additions() {}

    /** In the order in which they were added. */
    static <A extends Addition> List<A> of(EntityManager entities, Class<A> type, Collection<About> abouts) {
        return abouts.stream().collect(Collectors.groupingBy(About::subject)).entrySet().stream()
                .flatMap(entry -> of(entities, type, entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static <A extends Addition> List<A> of(
            EntityManager entities, Class<A> type, Subject subject, List<About> abouts) {
        Set<About> wanted = new HashSet<>(abouts);
        return entities.createQuery(
                        "select a from " + type.getSimpleName() + " a where a.subject = :subject"
                                + " and a.source in :sources and a.subjectId in :ids order by a.id",
                        type)
                .setParameter("subject", subject)
                .setParameter(
                        "sources", abouts.stream().map(About::source).distinct().toList())
                .setParameter("ids", abouts.stream().map(About::id).distinct().toList())
                .getResultStream()
                .filter(addition -> wanted.contains(addition.about()))
                .toList();
    }
}
