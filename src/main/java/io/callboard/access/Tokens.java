package io.callboard.access;

import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets programs in by token. A token's role is never above its maker's, today's included: when one of Callboard's own
 * users is disabled or gets a new password from an administrator, the user's tokens end for good. What becomes of someone
 * of the company's sign-on is not told to Callboard: those tokens end when they expire or are revoked.
 */
@ApplicationScoped
public class Tokens {

    public static final int MOST_DAYS = 366;

    private static final int MOST_NAME = 100;

    @Inject
    ApiTokenRepository tokens;

    @Inject
    BoardUserRepository users;

    @Inject
    Clock clock;

    /**
     * Makes one.
     *
     * @param name what it is for
     * @param days how long it is good, from 1
     * @return the token, which nobody can tell again
     * @throws IllegalArgumentException when the name is blank or too long, the days are too many, or the role is above
     *     the maker's
     */
    public String make(String name, Role role, int days, Actor by) {
        String known = name == null ? "" : name.strip();
        boolean fits = !known.isEmpty() && known.length() <= MOST_NAME && days >= 1 && days <= MOST_DAYS;
        if (!fits || !by.caller().role().includes(role)) {
            throw new IllegalArgumentException("No token can be made so");
        }
        TokenText text = TokenText.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Note note = Note.done(Deed.TOKEN_MADE, by.who(), Target.of(Target.Kind.TOKEN, known));
        tokens.add(
                new ApiToken(text, known, role, by.caller(), now, now.plus(Duration.ofDays(days))),
                note.with(role.roleName() + ", " + days + " days"));
        Audit.tell("Token made as " + role.roleName() + " for " + days + " days", known, by);
        return text.text();
    }

    /** Those that one sees: administrators all, others their own; the newest first. */
    public List<ApiToken> list(BoardCaller caller) {
        return tokens.list().stream().filter(token -> mayRevoke(token, caller)).toList();
    }

    /** Lets one open nothing from now on; does nothing for one that the caller does not see. */
    public void revoke(UUID id, Actor by) {
        boolean seen =
                list(by.caller()).stream().anyMatch(token -> token.getId().equals(id));
        if (seen) {
            tokens.revoke(id, clock.instant(), by.who())
                    .ifPresent(
                            token -> Audit.tell("Token of " + token.getMakerLabel() + " revoked", token.getName(), by));
        }
    }

    /** Whether it opens anything now. */
    public boolean isGood(ApiToken token) {
        return token.isGood(clock.instant()) && roleOf(token).isPresent();
    }

    /** Whom that token lets in; empty for none. */
    Optional<BoardCaller> admit(TokenText text) {
        Instant now = clock.instant();
        Optional<ApiToken> token = tokens.find(text.digest()).filter(known -> known.isGood(now));
        Optional<BoardCaller> caller = token.flatMap(known ->
                roleOf(known).map(role -> new BoardCaller(known.getName(), role, BoardCaller.Kind.TOKEN, null)));
        caller.ifPresent(admitted -> used(token.get(), now));
        return caller;
    }

    private void used(ApiToken token, Instant now) {
        Instant last = token.getLastUsedAt();
        if (last == null || !now.isBefore(last.plus(ApiTokenRepository.USE))) {
            tokens.used(token.getId(), now);
        }
    }

    private Optional<Role> roleOf(ApiToken token) {
        if (token.isCompany()) {
            return Optional.of(token.getRole());
        }
        return users.find(token.getMaker())
                .filter(BoardUser::isEnabled)
                .map(maker -> maker.getRole().includes(token.getRole()) ? token.getRole() : maker.getRole());
    }

    private static boolean mayRevoke(ApiToken token, BoardCaller caller) {
        return caller.role() == Role.ADMINISTRATOR || token.isBy(caller);
    }
}
