package io.callboard.access;

import io.callboard.config.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/** Lets every request in, or tells it how to get in. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class AccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** An attribute of requests, for who has little time to answer: the {@link System#nanoTime} of the beginning. */
    static final String BEGAN = "callboard.began";

    @Inject
    transient ApiAccess api;

    @Inject
    transient Standing standing;

    @Inject
    transient RecentStanding recent;

    @Inject
    transient Presence presence;

    @Inject
    transient SecurityHeaders headers;

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse bare, FilterChain chain)
            throws IOException, ServletException {
        Area area = Area.of(pathOf(request));
        HttpServletResponse response = area == Area.WEBHOOK ? bare : headers.on(bare);
        SenderAddress.tell(request, settings);
        if (area.isForPeople() && FormSite.isForeign(request, settings)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (area) {
            case LOGIN -> {
                response.setHeader("Cache-Control", "no-store");
                Optional<CallerRequest> caller = asCaller(request, standing::holds);
                chain.doFilter(caller.isPresent() ? caller.get() : request, response);
            }
            case OPEN, WEBHOOK -> chain.doFilter(request, response);
            case EITHER -> admitAnyway(request, response, chain);
            case API -> admitProgram(request, response, chain);
            case PAGE -> admitPerson(request, response, chain);
        }
    }

    private void admitPerson(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        Predicate<BoardCaller> holds = Presence.isPoll(request) ? recent::holds : standing::holds;
        Optional<CallerRequest> admitted = presence.isOver(request) ? Optional.empty() : asCaller(request, holds);
        if (admitted.isEmpty()) {
            sendToLogin(request, response);
        } else if (admitted.get().isAtLeast(Area.leastRole(pathOf(request)))) {
            chain.doFilter(admitted.get(), response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void admitAnyway(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(BEGAN, System.nanoTime());
        response.setHeader("Cache-Control", "no-store");
        Optional<HttpServletRequest> admitted = request.getHeader("Authorization") == null
                ? Optional.of(asCaller(request, api::holdsAnyway)
                        .<HttpServletRequest>map(caller -> caller)
                        .orElse(request))
                : api.admitAnyway(request, response);
        if (admitted.isPresent()) {
            chain.doFilter(admitted.get(), response);
        }
    }

    private void admitProgram(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        Optional<BoardCaller> caller = api.admit(request, response);
        if (caller.isPresent()) {
            chain.doFilter(new CallerRequest(request, caller.get(), ApiAccess.schemeOf(caller.get())), response);
        }
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private static Optional<CallerRequest> asCaller(HttpServletRequest request, Predicate<BoardCaller> holds) {
        return BoardSession.caller(request)
                .filter(holds)
                .map(caller -> new CallerRequest(request, caller, HttpServletRequest.FORM_AUTH));
    }

    /** A session that is worth nothing any more ends. */
    private static void sendToLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (BoardSession.caller(request).isPresent()) {
            BoardSession.end(request);
        }
        String address = ReturnPath.of(request).loginAddress(request.getContextPath());
        if (ReturnPath.isAjax(request)) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(address);
        }
    }
}
