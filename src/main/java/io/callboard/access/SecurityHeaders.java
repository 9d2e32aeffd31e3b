package io.callboard.access;

import io.callboard.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * What browsers are told with every answer. Whatever is not a page loads nothing and runs nothing; a page brings a policy
 * of its own, which then stands in place of that one.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html">OWASP, HTTP headers</a>
 */
@ApplicationScoped
class SecurityHeaders {

    static final String POLICY = "Content-Security-Policy";

    /** The page for errors has its style in it, so that it works when nothing else does. */
    static final String NOTHING =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String ONE_YEAR = "max-age=31536000";

    @Inject
    Settings settings;

    /** The same response with the headers, to be answered with. */
    HttpServletResponse on(HttpServletResponse response) {
        tell(response);
        return new OnePolicy(response);
    }

    private void tell(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        response.setHeader(POLICY, NOTHING);
        if (isHttps()) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
    }

    private boolean isHttps() {
        return settings.publicUrl()
                .filter(url -> "https".equalsIgnoreCase(url.getScheme()))
                .isPresent();
    }

    /** A browser obeys all policies together: one that is added replaces the one before. */
    private final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void reset() {
            super.reset();
            tell(this);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
