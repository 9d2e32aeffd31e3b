package io.callboard.api;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the one call or chat that an id means: ids are the provider's, and two sources may use the same. */
final class Subjects {

    private Subjects() {}

    /**
     * The one of that source, or the only one.
     *
     * @param noun for the error: call, chat
     * @param source may be null
     * @throws WebApplicationException 404 when there is none, 409 when several sources have it
     */
    static <T> T one(String noun, List<T> found, Function<T, String> sourceOf, String source) {
        List<T> fitting = found.stream()
                .filter(subject -> source == null || source.equals(sourceOf.apply(subject)))
                .toList();
        if (fitting.isEmpty()) {
            throw new WebApplicationException(Problem.answer(
                    404, "unknown-" + noun, "There is no such " + noun, "List them at /api/" + noun + "s."));
        }
        if (fitting.size() > 1) {
            String sources = fitting.stream().map(sourceOf).sorted().collect(Collectors.joining(", "));
            throw new WebApplicationException(Problem.answer(
                    409,
                    "ambiguous-" + noun,
                    "Several sources have a " + noun + " of this id",
                    "Add ?source= with one of " + sources + "."));
        }
        return fitting.get(0);
    }
}
