package io.callboard.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Lets every request in, or tells it how to get in. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class AccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** An attribute of requests, for who has little time to answer: the {@link System#nanoTime} of the beginning. */
    static final String BEGAN = "callboard.began";

    @Inject
    transient ApiAccess api;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        switch (Area.of(pathOf(request))) {
            case OPEN -> chain.doFilter(asCaller(request).orElse(request), response);
            case EITHER -> {
                request.setAttribute(BEGAN, System.nanoTime());
                response.setHeader("Cache-Control", "no-store");
                Optional<HttpServletRequest> admitted = request.getHeader("Authorization") == null
                        ? Optional.of(asCaller(request).orElse(request))
                        : api.admitAnyway(request, response);
                if (admitted.isPresent()) {
                    chain.doFilter(admitted.get(), response);
                }
            }
            case API -> admitProgram(request, response, chain);
            case PAGE -> {
                response.setHeader("Cache-Control", "no-store");
                Optional<HttpServletRequest> admitted = asCaller(request);
                if (admitted.isPresent()) {
                    chain.doFilter(admitted.get(), response);
                } else {
                    sendToLogin(request, response);
                }
            }
        }
    }

    private void admitProgram(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        Optional<BoardCaller> caller = api.admit(request, response);
        if (caller.isPresent()) {
            chain.doFilter(new CallerRequest(request, caller.get(), HttpServletRequest.BASIC_AUTH), response);
        }
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private static Optional<HttpServletRequest> asCaller(HttpServletRequest request) {
        return BoardSession.caller(request)
                .map(caller -> new CallerRequest(request, caller, HttpServletRequest.FORM_AUTH));
    }

    private static void sendToLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
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
