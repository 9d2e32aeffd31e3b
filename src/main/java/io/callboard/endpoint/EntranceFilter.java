package io.callboard.endpoint;

import io.callboard.trace.Kept;
import io.callboard.trace.Traces;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Lets POSTs of JSON in. It stands before JAX-RS, whose implementations answer a content type that is none, and methods
 * of their own, each in another way.
 */
@WebFilter(urlPatterns = "/webhook/*", asyncSupported = true)
public class EntranceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** {@code application/json} and what is JSON by its suffix. */
    private static final Pattern JSON = Pattern.compile("application/([a-z0-9!#$&^_.-]+\\+)?json");

    @Inject
    transient Refusals refusals;

    @Inject
    transient Arrival arrival;

    @Inject
    transient BodyBudget bodies;

    @Inject
    transient Traces traces;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (request.getMethod()) {
            case "POST" -> receive(request, response, chain);
            case "GET", "HEAD" -> {
                refusals.note(Problem.METHOD_NOT_ALLOWED);
                answer(response, Problem.METHOD_NOT_ALLOWED, "text/plain", Problem.purpose());
            }
            default -> {
                refusals.note(Problem.METHOD_NOT_ALLOWED);
                answer(response, Problem.METHOD_NOT_ALLOWED);
            }
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isJson(request.getContentType())) {
            admit(request, response, chain);
        } else {
            refusals.tell(Problem.NOT_JSON);
            answer(response, Problem.NOT_JSON);
        }
    }

    /** When this returns, the request is answered or its body is the inbox's. */
    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (BodyBudget.Share share = bodies.share();
                Kept trace = traces.kept()) {
            arrival.mayTake(share);
            chain.doFilter(request, new KeptStatus(response));
        }
    }

    /** Whatever its parameters; null is none. */
    static boolean isJson(String contentType) {
        return contentType != null
                && JSON.matcher(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                        .matches();
    }

    private static void answer(HttpServletResponse response, Problem problem) throws IOException {
        answer(response, problem, Problem.MEDIA_TYPE, problem.json());
    }

    private static void answer(HttpServletResponse response, Problem problem, String type, String text)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
