package io.callboard.access;

/** The parts of the application, by how one gets in. What is not known to be open is a page. */
enum Area {
    /** Anyone: the login page and what it is dressed in, and the webhook, where signatures decide; and the two probes. */
    OPEN,
    /** Anyone; who comes as a user is told more, and whoever answers decides what others are told. */
    EITHER,
    /** Programs, by HTTP Basic. */
    API,
    /** People, by a session. */
    PAGE;

    /** The area of a decoded path below the context path. */
    static Area of(String path) {
        if (path.contains("..") || path.contains("//") || path.indexOf('\\') >= 0) {
            return PAGE;
        }
        if (path.equals("/login.xhtml")
                || isWithin(path, "/webhook")
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
