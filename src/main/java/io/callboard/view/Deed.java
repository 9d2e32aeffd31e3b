package io.callboard.view;

import java.util.UUID;

/**
 * What a button of a form wants done, as its value says: a word, and after a blank what it is done with.
 *
 * @param with empty for nothing
 */
record Deed(String name, String with) {

    /** @param values of the parameter: a form's own comes first, and a button's after it counts */
    static Deed of(String[] values) {
        String text = values == null || values.length == 0 ? "" : values[values.length - 1];
        int blank = text.indexOf(' ');
        return blank < 0 ? new Deed(text, "") : new Deed(text.substring(0, blank), text.substring(blank + 1));
    }

    /** What it is done with as an id; all zeros, which nothing has, where it is none. */
    UUID id() {
        return with.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(with) : new UUID(0, 0);
    }
}
