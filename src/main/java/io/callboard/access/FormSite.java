package io.callboard.access;

import io.callboard.config.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a page of another site had the browser send a form here. Browsers tell so by {@code Sec-Fetch-Site}, over
 * plain http to another machine by {@code Origin} alone; who sends neither is no browser of today.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html">
 *     OWASP, cross-site request forgery</a>
 */
final class FormSite {

    private FormSite() {}

    static boolean isForeign(HttpServletRequest request, Settings settings) {
        if (Set.of("GET", "HEAD").contains(request.getMethod())) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !Set.of("same-origin", "none").contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null && ownHosts(request, settings).noneMatch(hostOf(origin)::equals);
    }

    /** A proxy may ask by another name than the browser; it and the settings tell that one. No form sets such a header. */
    private static Stream<String> ownHosts(HttpServletRequest request, Settings settings) {
        Stream<String> forwarded = Optional.ofNullable(request.getHeader("X-Forwarded-Host")).stream()
                .flatMap(hosts -> Arrays.stream(hosts.split(",")));
        return Stream.of(
                        Stream.of(request.getServerName()),
                        forwarded,
                        settings.publicUrl().map(URI::getAuthority).stream())
                .flatMap(hosts -> hosts)
                .map(FormSite::hostOf);
    }

    /** Without the port, which not every proxy passes on. */
    private static String hostOf(String origin) {
        return origin.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^([^:]+|\\[.*]):[0-9]{1,5}$", "$1")
                .replaceAll("[\\[\\]]", "");
    }
}
