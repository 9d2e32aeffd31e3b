package io.callboard.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page of a list ended: the next one starts below. Opaque to the reader of the API.
 *
 * @param at the last item's time; null at the start of the list
 * @param id the last item's id; null at the start of the list
 */
record Cursor(Instant at, UUID id) {

    static final Cursor START = new Cursor(null, null);

    /** @throws IllegalArgumentException when the text was not made by {@link #toText()} */
    static Cursor parse(String text) {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), US_ASCII).split(":", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no cursor");
        }
        return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[1]));
    }

    String toText() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at.toEpochMilli() + ":" + id).getBytes(US_ASCII));
    }
}
