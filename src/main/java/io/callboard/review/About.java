package io.callboard.review;

import static java.util.Objects.requireNonNull;

import io.callboard.event.Subject;

/**
 * Which call or chat something is about.
 *
 * @param subject {@link Subject#CALL} or {@link Subject#CHAT}
 * @param source name of the configured source
 * @param id the provider's
 */
public record About(Subject subject, String source, String id) {

    public About {
        requireNonNull(subject, "subject");
        requireNonNull(source, "source");
        requireNonNull(id, "id");
        if (subject == Subject.NONE) {
            throw new IllegalArgumentException("about nothing");
        }
    }
}
