package io.callboard.search;

import static java.util.Objects.requireNonNull;

/**
 * A word of a text.
 *
 * @param text as it is compared: lower case, at most {@link Words#MAX_LENGTH} characters
 * @param from where it begins
 * @param to the place after its last character
 */
public record Word(String text, int from, int to) {

    public Word {
        requireNonNull(text, "text");
    }
}
