package io.callboard.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;

/** The viewer's time zone: what the browser's cookie says, else the server's. */
@RequestScoped
class ViewerZone {

    private static final String COOKIE = "cb-zone";

    @Inject
    HttpServletRequest request;

    private ZoneId zone;

    ZoneId zone() {
        if (zone == null) {
            zone = told();
        }
        return zone;
    }

    private ZoneId told() {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName())) {
                    return parse(cookie.getValue());
                }
            }
        }
        return ZoneId.systemDefault();
    }

    private ZoneId parse(String value) {
        try {
            return ZoneId.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (DateTimeException | IllegalArgumentException e) {
            return ZoneId.systemDefault();
        }
    }
}
