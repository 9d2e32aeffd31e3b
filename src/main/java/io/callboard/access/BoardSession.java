package io.callboard.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** The login of a person, kept in the HTTP session. */
public final class BoardSession {

    private static final String CALLER = BoardCaller.class.getName();

    /** After how many seconds such a session ends of which somebody is logged in. */
    private static final String USUAL = "callboard.idle";

    /** For so long a session is kept of which nobody is logged in yet. */
    static final int UNKNOWN_SECONDS = 600;

    private BoardSession() {}

    /** Logs a person in. The session gets a new id, so that one planted before is worth nothing. */
    public static void begin(HttpServletRequest request, BoardCaller caller) {
        renew(request, caller);
        String how = caller.kind() == BoardCaller.Kind.COMPANY ? "Signed in by the company as " : "Signed in as ";
        Audit.tell(how + caller.role().roleName(), caller.label(), caller.label(), SenderAddress.of(request));
    }

    /** What is kept for someone who may never come back: in the session there is, or for a few minutes in a new one. */
    static void keep(HttpServletRequest request, String name, Object value) {
        HttpSession session = request.getSession(true);
        if (session.isNew()) {
            session.setAttribute(USUAL, session.getMaxInactiveInterval());
            session.setMaxInactiveInterval(UNKNOWN_SECONDS);
        }
        session.setAttribute(name, value);
    }

    /** Goes on with someone who is logged in as the same person, of whom something was changed. */
    public static void renew(HttpServletRequest request, BoardCaller caller) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        HttpSession session = request.getSession(true);
        if (session.getAttribute(USUAL) instanceof Integer seconds) {
            session.setMaxInactiveInterval(seconds);
        }
        session.removeAttribute(Presence.USED);
        session.setAttribute(CALLER, caller);
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
