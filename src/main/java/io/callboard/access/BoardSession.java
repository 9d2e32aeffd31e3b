package io.callboard.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** The login of a person, kept in the HTTP session. */
public final class BoardSession {

    private static final String CALLER = BoardCaller.class.getName();

    private BoardSession() {}

    /** Logs a person in. The session gets a new id, so that one planted before is worth nothing. */
    public static void begin(HttpServletRequest request, BoardCaller caller) {
        renew(request, caller);
        String how = caller.kind() == BoardCaller.Kind.COMPANY ? "Signed in by the company as " : "Signed in as ";
        Audit.tell(how + caller.role().roleName(), caller.label(), caller.label(), SenderAddress.of(request));
    }

    /** Goes on with someone who is logged in as the same person, of whom something was changed. */
    public static void renew(HttpServletRequest request, BoardCaller caller) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession(true).setAttribute(CALLER, caller);
    }

    /** Logs the person out and forgets all that the session held. */
    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Who is logged in; empty when nobody is. */
    static Optional<BoardCaller> caller(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((BoardCaller) session.getAttribute(CALLER));
    }
}
