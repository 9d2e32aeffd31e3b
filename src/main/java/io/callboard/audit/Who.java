package io.callboard.audit;

/**
 * Who does something.
 *
 * @param name as deeds are noted; null when it is not known, as of a login with a wrong name
 * @param role null when there is none
 * @param address from where; null when it is not told
 */
public record Who(String name, String role, String address) {

    /** Callboard itself. */
    public static final Who CALLBOARD = new Who("Callboard (itself)", null, null);

    /** Someone of whom only the name is known. */
    public static Who named(String name) {
        return new Who(name, null, null);
    }

    /** Nobody known, from there. */
    public static Who from(String address) {
        return new Who(null, null, address);
    }
}
