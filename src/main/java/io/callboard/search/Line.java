package io.callboard.search;

import static java.util.Objects.requireNonNull;

/**
 * What one party said without a break.
 *
 * @param speaker the provider's role, such as {@code agent}; null where the transcript names none
 */
public record Line(String speaker, String text) {

    public Line {
        requireNonNull(text, "text");
    }
}
