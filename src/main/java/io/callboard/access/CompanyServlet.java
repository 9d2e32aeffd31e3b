package io.callboard.access;

import io.callboard.access.CannotSignOnException.Reason;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Outcome;
import io.callboard.audit.Target;
import io.callboard.audit.Trail;
import io.callboard.audit.Who;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The way to the company's provider, and back from it. */
@WebServlet({"/sign-on", CompanyLogin.BACK})
public class CompanyServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final System.Logger LOGGER = System.getLogger(CompanyServlet.class.getName());
    private static final String ATTEMPT = CompanyAttempt.class.getName();

    /** For so long, what has been told is not told again. */
    static final Duration QUIET = Duration.ofMinutes(1);

    private final transient ConcurrentMap<Reason, Instant> told = new ConcurrentHashMap<>();

    @Inject
    transient CompanyLogin login;

    @Inject
    transient Trail trail;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            if (request.getServletPath().equals(CompanyLogin.BACK)) {
                comeBack(request, response);
            } else {
                go(request, response);
            }
        } catch (CannotSignOnException e) {
            tell(e.reason(), request);
            LOGGER.log(level(e.reason()), "Not signed on, {0}: {1}", e.reason(), e.getMessage());
            response.sendRedirect(request.getContextPath() + "/login.xhtml?problem="
                    + e.reason().name().toLowerCase(Locale.ROOT));
        }
    }

    private void go(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CompanyAttempt attempt = CompanyLogin.attempt(ReturnPath.of(request.getParameter("to")));
        String address = login.address(attempt).toString();
        BoardSession.keep(request, ATTEMPT, attempt);
        response.sendRedirect(address);
    }

    /** Whoever has no user can bring about all but one of them, and shall not fill the log. */
    private Level level(Reason reason) {
        return switch (reason) {
            case AGAIN -> Level.DEBUG;
            case DENIED -> mayTell(reason) ? Level.INFO : Level.DEBUG;
            case AWAY, UNTRUSTED -> mayTell(reason) ? Level.WARNING : Level.DEBUG;
            case ROLE -> Level.WARNING;
        };
    }

    private boolean mayTell(Reason reason) {
        Instant now = clock.instant();
        Instant last = told.get(reason);
        boolean may = last == null || !now.isBefore(last.plus(QUIET));
        return may && (last == null ? told.putIfAbsent(reason, now) == null : told.replace(reason, last, now));
    }

    /** Only what somebody brings about whom the provider knows: all else can be had in any number. */
    private void tell(Reason reason, HttpServletRequest request) {
        if (reason == Reason.ROLE) {
            Who nobody = Who.from(SenderAddress.of(request));
            trail.tell(new Note(
                    Deed.LOGIN,
                    Outcome.REFUSED,
                    nobody,
                    Target.several(Target.Kind.USER),
                    null,
                    "company sign-on: no role"));
        }
    }

    /** An attempt counts once. */
    private void comeBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        CompanyAttempt attempt = session == null ? null : (CompanyAttempt) session.getAttribute(ATTEMPT);
        if (attempt == null) {
            throw new CannotSignOnException(Reason.AGAIN, "no login was begun in this browser");
        }
        session.removeAttribute(ATTEMPT);
        BoardCaller caller = login.caller(attempt, request.getQueryString());
        BoardSession.begin(request, caller);
        trail.tell(Login.entered(new Actor(caller, SenderAddress.of(request))).with("company sign-on"));
        response.sendRedirect(request.getContextPath() + attempt.to());
    }
}
