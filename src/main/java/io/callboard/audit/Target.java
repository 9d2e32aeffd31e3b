package io.callboard.audit;

import static java.util.Objects.requireNonNull;

/**
 * To whom or what something was done.
 *
 * @param source of the call or chat; null for all else
 * @param id the provider's, a user's name, a list's or view's; null when it is about more than one
 */
public record Target(Kind kind, String source, String id) {

    /** What it is. */
    public enum Kind {
        CALL,
        CHAT,
        DELIVERY,
        MESSAGE,
        USER,
        TOKEN,
        LIST,
        VIEW,
        SOURCE
    }

    public Target {
        requireNonNull(kind, "kind");
    }

    public static Target call(String source, String callId) {
        return new Target(Kind.CALL, source, callId);
    }

    public static Target chat(String source, String chatId) {
        return new Target(Kind.CHAT, source, chatId);
    }

    /** One that has no source. */
    public static Target of(Kind kind, Object id) {
        return new Target(kind, null, id.toString());
    }

    /** Several of them. */
    public static Target several(Kind kind) {
        return new Target(kind, null, null);
    }
}
