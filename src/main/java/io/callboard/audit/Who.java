package io.callboard.audit;

import io.callboard.event.Numbers;
import io.callboard.event.StorableText;

/**
 * Who does something, and why.
 *
 * @param name as deeds are noted; null when it is not known, as of a login with a wrong name
 * @param role null when there is none
 * @param address from where; null when it is not told
 * @param reason in that person's own words, in one line and without phone numbers; null where none was asked for
 */
public record Who(String name, String role, String address, String reason) {

    /** The longest reason that can be given, in characters. */
    public static final int MOST_REASON = 300;

    /** Callboard itself. */
    public static final Who CALLBOARD = new Who("Callboard (itself)", null, null);

    public Who(String name, String role, String address) {
        this(name, role, address, null);
    }

    /** Someone of whom only the name is known. */
    public static Who named(String name) {
        return new Who(name, null, null);
    }

    /** Nobody known, from there. */
    public static Who from(String address) {
        return new Who(null, null, address);
    }

    /** The same with a reason, as it was typed; without one when that is blank. */
    public Who because(String typed) {
        String line = typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return new Who(name, role, address, line.isEmpty() ? null : Numbers.HIDDEN.text(StorableText.of(line)));
    }
}
