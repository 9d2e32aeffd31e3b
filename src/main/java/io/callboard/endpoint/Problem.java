package io.callboard.endpoint;

import io.callboard.rejection.RejectionCause;
import io.callboard.signature.SignatureVerifier;
import jakarta.json.Json;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Why a request is not accepted, as its sender is told. Title and remedy stand in {@code problem.properties}. */
enum Problem {
    REQUEST_BROKEN(400, RejectionCause.BROKEN),
    SIGNATURE_REFUSED(401, RejectionCause.MISMATCH),
    ADDRESS_REFUSED(403, RejectionCause.ADDRESS_REFUSED),
    NOTHING_HERE(404, RejectionCause.NOTHING_HERE),
    UNKNOWN_SOURCE(404, RejectionCause.UNKNOWN_SOURCE),
    METHOD_NOT_ALLOWED(405, RejectionCause.NOT_POST),
    BODY_TOO_LARGE(413, RejectionCause.TOO_LARGE),
    NOT_JSON(415, RejectionCause.NOT_JSON),
    FAULT(500, RejectionCause.FAULT),
    NOT_CONFIGURED(503, RejectionCause.NOT_CONFIGURED),
    NOT_STORED(503, RejectionCause.NOT_STORED),
    NO_ROOM(503, RejectionCause.NO_ROOM);

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_AFTER_SECONDS = "10";

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("io.callboard.endpoint.problem", Locale.ROOT);

    private final int status;
    private final RejectionCause cause;

    Problem(int status, RejectionCause cause) {
        this.status = status;
        this.cause = cause;
    }

    int status() {
        return status;
    }

    /** As an administrator is told. */
    RejectionCause cause() {
        return cause;
    }

    String title() {
        return WORDS.getString(key() + ".title");
    }

    /** As RFC 9457 has it: a stable type, a title, the status, and in {@code detail} what can be done. */
    String json() {
        return Json.createObjectBuilder()
                .add("type", "urn:callboard:problem:" + key())
                .add("title", title())
                .add("status", status)
                .add("detail", WORDS.getString(key() + ".remedy"))
                .build()
                .toString();
    }

    /** What goes with it, by header name. */
    Map<String, String> headers() {
        return switch (this) {
            case METHOD_NOT_ALLOWED -> Map.of("Allow", "POST");
            // The rest of the body is not read, so nothing can follow it
            case BODY_TOO_LARGE -> Map.of("Connection", "close");
            case SIGNATURE_REFUSED -> Map.of("WWW-Authenticate", SignatureVerifier.HEADER);
            case NOT_STORED, NO_ROOM -> Map.of("Retry-After", RETRY_AFTER_SECONDS);
            default -> Map.of();
        };
    }

    /** What a browser is told that looks in. */
    static String purpose() {
        return WORDS.getString("purpose");
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
