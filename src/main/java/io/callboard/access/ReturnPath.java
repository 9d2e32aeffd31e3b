package io.callboard.access;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a user wanted to go before the login page: a path with its query below the context path, never another site.
 *
 * @param path begins with one slash
 */
public record ReturnPath(String path) {

    /** Where one goes who wanted nothing in particular. */
    public static final ReturnPath START = new ReturnPath("/calls.xhtml");

    private static final String LOGIN = "/login.xhtml";

    public ReturnPath {
        requireNonNull(path, "path");
    }

    /** The path that a parameter asks for, or {@link #START} when it is null, leads elsewhere or back to the login. */
    public static ReturnPath of(String asked) {
        return asked != null && isLocal(asked) && !asked.startsWith(LOGIN) ? new ReturnPath(asked) : START;
    }

    /** The page that a request asks for; of an Ajax request or a form the page that it came from, if it tells. */
    static ReturnPath of(HttpServletRequest request) {
        String page = isAjax(request) || !"GET".equals(request.getMethod()) ? refererPath(request) : null;
        return of(page == null && !isAjax(request) ? requestPath(request) : page);
    }

    /** Whether Faces' script in the browser sent that request and wants Faces' XML for an answer. */
    static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** The login page that comes back here, from the server's root. */
    String loginAddress(String contextPath) {
        return contextPath + LOGIN + (equals(START) ? "" : "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    private static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().allMatch(c -> c > 0x20 && c < 0x7F);
    }

    private static String requestPath(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
        return query == null ? path : path + "?" + query;
    }

    private static String refererPath(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return null;
        }
        try {
            URI uri = new URI(referer);
            String path = uri.getRawPath();
            if (path == null || !path.startsWith(request.getContextPath() + "/")) {
                return null;
            }
            String below = path.substring(request.getContextPath().length());
            return uri.getRawQuery() == null ? below : below + "?" + uri.getRawQuery();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
