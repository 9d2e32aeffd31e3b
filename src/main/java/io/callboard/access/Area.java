package io.callboard.access;

import java.util.Map;

/** The parts of the application, by how one gets in. What is not known to be open is a page. */
enum Area {
    /** The providers: signatures decide. */
    WEBHOOK,
    /** Anyone: what the pages are dressed in, the way to the company's sign-on, and the two probes. */
    OPEN,
    /** Anyone, and who is logged in is led on. */
    LOGIN,
    /** Anyone; who comes as a user is told more, and whoever answers decides what others are told. */
    EITHER,
    /** Programs, by token or HTTP Basic. */
    API,
    /** People, by a session. */
    PAGE;

    /** Whether a browser with a session asks there. */
    boolean isForPeople() {
        return this == PAGE || this == LOGIN;
    }

    /** Pages that are not for everyone who is logged in. */
    private static final Map<String, Role> LEAST = Map.of(
            "/users.xhtml",
            Role.ADMINISTRATOR,
            "/sources.xhtml",
            Role.ADMINISTRATOR,
            "/audit.xhtml",
            Role.ADMINISTRATOR);

    /** The least role that sees that page. */
    static Role leastRole(String path) {
        return LEAST.getOrDefault(path, Role.VIEWER);
    }

    /** The area of a decoded path below the context path. */
    static Area of(String path) {
        if (path.contains("..") || path.contains("//") || path.indexOf('\\') >= 0) {
            return PAGE;
        }
        if (path.equals("/login.xhtml")) {
            return LOGIN;
        }
        if (isWithin(path, "/webhook")) {
            return WEBHOOK;
        }
        if (isWithin(path, "/sign-on")
                || path.equals("/health/live")
                || path.equals("/health/ready")
                || path.startsWith("/resources/")
                || path.startsWith("/jakarta.faces.resource/")) {
            return OPEN;
        }
        if (path.equals("/health") || path.equals("/metrics")) {
            return EITHER;
        }
        return isWithin(path, "/api") ? API : PAGE;
    }

    private static boolean isWithin(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
