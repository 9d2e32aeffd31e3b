package io.callboard.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets programs in by token or by HTTP Basic; answers those that it does not let in.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, problem details</a>
 */
@ApplicationScoped
class ApiAccess {

    private static final String NOBODY =
            "Send a token of Callboard as a bearer token, or a user's name and password by HTTP Basic.";
    private static final String WRONG_TOKEN =
            "The token is wrong, expired or revoked, or its maker was disabled: make a new one.";
    private static final String WRONG_USER =
            "The user's name or password is not right, or the user is disabled or has no role.";

    @Inject
    Login login;

    @Inject
    VerifiedCredentials verified;

    @Inject
    PromptLogin prompt;

    @Inject
    LastKnownCallers lastKnown;

    @Inject
    Standing standing;

    @Inject
    Tokens tokens;

    /** The caller; empty when the response has been written. */
    Optional<BoardCaller> admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String header = request.getHeader("Authorization");
        Optional<TokenText> token = TokenText.parse(header);
        if (token.isPresent()) {
            return admit(token.get(), response);
        }
        Optional<BasicCredentials> given = BasicCredentials.parse(header);
        if (given.isEmpty()) {
            refuse(header, response);
            return Optional.empty();
        }
        Optional<BoardCaller> known = verified.find(given.get()).filter(standing::holds);
        return known.isPresent() ? known : verify(given.get(), request, response);
    }

    /** Nobody guesses a token, so nobody has to wait after a wrong one. */
    private Optional<BoardCaller> admit(TokenText token, HttpServletResponse response) throws IOException {
        Optional<BoardCaller> caller = tokens.admit(token);
        if (caller.isPresent()) {
            lastKnown.remember(token.asCredentials(), caller.get());
        } else {
            refuse(response, WRONG_TOKEN);
        }
        return caller;
    }

    private Optional<BoardCaller> verify(
            BasicCredentials given, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LoginVerdict verdict = login.verify(given.name(), given.password(), SenderAddress.of(request));
        if (verdict instanceof LoginVerdict.Admitted admitted) {
            verified.remember(given, admitted.caller());
            lastKnown.remember(given, admitted.caller());
        }
        return admitted(verdict, request, response);
    }

    /**
     * The request to go on with where everybody gets in; empty when the response has been written. While users cannot
     * be verified it is on behalf of whom these credentials were last right for, or else of nobody.
     */
    Optional<HttpServletRequest> admitAnyway(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String header = request.getHeader("Authorization");
        Optional<TokenText> token = TokenText.parse(header);
        Optional<BasicCredentials> given = token.map(TokenText::asCredentials).or(() -> BasicCredentials.parse(header));
        if (given.isEmpty()) {
            refuse(header, response);
            return Optional.empty();
        }
        String address = SenderAddress.of(request);
        Optional<LoginVerdict> verdict =
                token.isPresent() ? prompt.verify(token.get()) : prompt.verify(given.get(), address);
        Optional<BoardCaller> caller =
                verdict.isPresent() ? admitted(verdict.get(), request, response) : lastKnown.find(given.get(), address);
        return verdict.isEmpty() && caller.isEmpty()
                ? Optional.of(request)
                : caller.map(known -> new CallerRequest(request, known, schemeOf(known)));
    }

    /** Whether one who is logged in still may be; soon said, and yes while nobody knows. */
    boolean holdsAnyway(BoardCaller caller) {
        return prompt.holds(caller);
    }

    /** By what the caller was let in, as {@link HttpServletRequest#getAuthType} tells it. */
    static String schemeOf(BoardCaller caller) {
        return caller.kind() == BoardCaller.Kind.TOKEN ? "BEARER" : HttpServletRequest.BASIC_AUTH;
    }

    private static Optional<BoardCaller> admitted(
            LoginVerdict verdict, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (verdict instanceof LoginVerdict.Admitted admitted) {
            return Optional.of(admitted.caller());
        }
        if (verdict instanceof LoginVerdict.Throttled throttled) {
            throttle(response, throttled.retryAfter());
        } else if (verdict instanceof LoginVerdict.Away away) {
            tellAway(response, away.retryAfter());
        } else {
            String header = request.getHeader("Authorization");
            refuse(response, TokenText.isBearer(header) ? WRONG_TOKEN : WRONG_USER);
        }
        return Optional.empty();
    }

    /** There was nothing in the header that could have been right. */
    private static void refuse(String header, HttpServletResponse response) throws IOException {
        refuse(response, TokenText.isBearer(header) ? WRONG_TOKEN : NOBODY);
    }

    private static void refuse(HttpServletResponse response, String detail) throws IOException {
        response.addHeader("WWW-Authenticate", "Basic realm=\"Callboard\", charset=\"UTF-8\"");
        response.addHeader("WWW-Authenticate", "Bearer realm=\"Callboard\"");
        answer(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "unauthorized",
                "The API needs a user or a token",
                detail);
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

    private static void tellAway(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader("Retry-After", String.valueOf(wait.toSeconds()));
        answer(
                response,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "directory-away",
                "The company's directory does not answer",
                "Wait as Retry-After says. Tokens and Callboard's own users are let in meanwhile.");
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
