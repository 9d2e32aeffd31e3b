package io.callboard.access;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Locale;

/**
 * On whose behalf a request runs: {@code request.getUserPrincipal()} of every request behind the login.
 *
 * @param since of Callboard's own user when it was changed last, at the moment of the login; of one whom the company
 *     vouches for when that was; null for a token
 */
public record BoardCaller(String name, Role role, Kind kind, Instant since) implements Principal, Serializable {

    /** Who vouches for the caller. */
    public enum Kind {
        /** Callboard itself: one of its own users. */
        USER,
        /** The company's sign-on. */
        COMPANY,
        /** An API token. */
        TOKEN
    }

    private static final int MOST = 100;

    public BoardCaller {
        requireNonNull(name, "name");
        requireNonNull(role, "role");
        requireNonNull(kind, "kind");
    }

    static BoardCaller of(BoardUser user) {
        return new BoardCaller(user.getName(), user.getRole(), Kind.USER, user.getChangedAt());
    }

    @Override
    public String getName() {
        return name;
    }

    /**
     * What deeds are noted under, at most 100 characters: the name, and of who is no own user the kind, {@code admin
     * (company)}, which no own user can have for a name.
     */
    public String label() {
        return label(name, kind);
    }

    static String label(String name, Kind kind) {
        if (kind == Kind.USER) {
            return name;
        }
        String kindly = " (" + kind.name().toLowerCase(Locale.ROOT) + ")";
        int most = MOST - kindly.length();
        return (name.length() <= most ? name : name.substring(0, most)) + kindly;
    }

    /** Whether the caller is one of Callboard's own users. */
    public boolean isUser() {
        return kind == Kind.USER;
    }
}
