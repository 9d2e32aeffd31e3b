package io.callboard.access;

import io.callboard.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;

/**
 * Whether somebody is there. A page that stays open and asks what is new keeps the server's session for ever; so a session
 * is over as well when nobody did more in it than watch for the idle time.
 */
@ApplicationScoped
class Presence {

    /** When somebody did more than watch, last. */
    static final String USED = "callboard.used";

    private static final String WATCHED = "/live/cards";

    /** Said by a page that somebody is at. */
    private static final String HERE = "here";

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Whether the request comes too late for its session; if not, and somebody sends it, that is noted. */
    boolean isOver(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return false;
        }
        Instant now = clock.instant();
        Instant used = session.getAttribute(USED) instanceof Instant moment ? moment : null;
        if (used != null && !used.plus(settings.signOn().idle()).isAfter(now)) {
            return true;
        }
        if (used == null || !isPoll(request) || request.getParameter(HERE) != null) {
            session.setAttribute(USED, now);
        }
        return false;
    }

    /** Whether a page that is open asks what is new, as it does each second. */
    static boolean isPoll(HttpServletRequest request) {
        return WATCHED.equals(request.getServletPath());
    }
}
