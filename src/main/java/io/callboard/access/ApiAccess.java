package io.callboard.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets programs in by HTTP Basic; answers those that it does not let in.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, problem details</a>
 */
@ApplicationScoped
class ApiAccess {

    @Inject
    Login login;

    @Inject
    VerifiedCredentials verified;

    @Inject
    PromptLogin prompt;

    @Inject
    LastKnownCallers lastKnown;

    /** The caller; empty when the response has been written. */
    Optional<BoardCaller> admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<BasicCredentials> given = BasicCredentials.parse(request.getHeader("Authorization"));
        if (given.isEmpty()) {
            refuse(response);
            return Optional.empty();
        }
        Optional<BoardCaller> known = verified.find(given.get());
        return known.isPresent() ? known : verify(given.get(), request, response);
    }

    private Optional<BoardCaller> verify(
            BasicCredentials given, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LoginVerdict verdict = login.verify(given.name(), given.password(), request.getRemoteAddr());
        if (verdict instanceof LoginVerdict.Admitted admitted) {
            verified.remember(given, admitted.caller());
            lastKnown.remember(given, admitted.caller());
        }
        return admitted(verdict, response);
    }

    /**
     * The request to go on with where everybody gets in; empty when the response has been written. While users cannot
     * be verified it is on behalf of whom these credentials were last right for, or else of nobody.
     */
    Optional<HttpServletRequest> admitAnyway(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<BasicCredentials> given = BasicCredentials.parse(request.getHeader("Authorization"));
        if (given.isEmpty()) {
            refuse(response);
            return Optional.empty();
        }
        String address = request.getRemoteAddr();
        Optional<LoginVerdict> verdict = prompt.verify(given.get(), address);
        Optional<BoardCaller> caller =
                verdict.isPresent() ? admitted(verdict.get(), response) : lastKnown.find(given.get(), address);
        return verdict.isEmpty() && caller.isEmpty()
                ? Optional.of(request)
                : caller.map(known -> new CallerRequest(request, known, HttpServletRequest.BASIC_AUTH));
    }

    private static Optional<BoardCaller> admitted(LoginVerdict verdict, HttpServletResponse response)
            throws IOException {
        if (verdict instanceof LoginVerdict.Admitted admitted) {
            return Optional.of(admitted.caller());
        }
        if (verdict instanceof LoginVerdict.Throttled throttled) {
            throttle(response, throttled.retryAfter());
        } else {
            refuse(response);
        }
        return Optional.empty();
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Callboard\", charset=\"UTF-8\"");
        answer(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "unauthorized",
                "The API needs a user",
                "Send the name and password of a Callboard user by HTTP Basic.");
    }

    private static void throttle(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
        answer(
                response,
                429,
                "too-many-logins",
                "Too many wrong passwords",
                "Wait as Retry-After says, then send the right password.");
    }

    private static void answer(HttpServletResponse response, int status, String type, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"type\":\"urn:callboard:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(type, title, status, detail));
    }
}
