package io.callboard.access;

import java.lang.System.Logger.Level;

/** One line of the log for each deed that decides who gets in: what, to whom, by whom, from where. Never a secret. */
final class Audit {

    private static final System.Logger LOGGER = System.getLogger(Audit.class.getName());

    private Audit() {}

    /**
     * @param deed in the past tense, such as {@code user disabled}
     * @param object whom or what it was done to
     */
    static void tell(String deed, String object, Actor actor) {
        tell(deed, object, actor.caller().label(), actor.address());
    }

    static void tell(String deed, String object, String who, String address) {
        LOGGER.log(Level.INFO, "{0}: {1}, by {2} from {3}", deed, line(object), line(who), address);
    }

    /** Names may come from elsewhere: no line break of theirs begins a line of the log. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
