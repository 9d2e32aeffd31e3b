package io.callboard.view;

import java.time.Instant;

/**
 * A note as a page shows it.
 *
 * @param version as it is shown: who changes it says so
 * @param editedAt null while it is as it was written
 * @param own whether who looks may change it
 * @param deletable whether who looks may delete it
 * @param draft what its author typed and was not kept, else its text
 */
public record NoteLine(
        String id,
        long version,
        String author,
        Instant writtenAt,
        Instant editedAt,
        String text,
        boolean own,
        boolean deletable,
        String draft) {

    /** Whether there is something typed that was not kept. */
    public boolean drafted() {
        return !draft.equals(text);
    }
}
