package io.callboard.recording;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** Why a recording cannot be played. */
enum Obstacle {
    /** There is no such call, or it has no recording. */
    NONE(HttpServletResponse.SC_NOT_FOUND),
    /** The provider has it no longer, or its link is no longer good. */
    EXPIRED(HttpServletResponse.SC_GONE),
    /** Its address is none that Callboard may ask. */
    FORBIDDEN(HttpServletResponse.SC_BAD_GATEWAY),
    /** The provider does not answer, or with an error. */
    UNREACHABLE(HttpServletResponse.SC_BAD_GATEWAY),
    /** The provider takes too long. */
    SLOW(HttpServletResponse.SC_GATEWAY_TIMEOUT),
    /** It is larger than Callboard passes on. */
    TOO_BIG(HttpServletResponse.SC_BAD_GATEWAY),
    /** What the provider sends is no audio. */
    NO_AUDIO(HttpServletResponse.SC_BAD_GATEWAY),
    /** It ends before what was asked for. */
    BEYOND(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE),
    /** Too many are played at this moment. */
    BUSY(HttpServletResponse.SC_SERVICE_UNAVAILABLE);

    private final int status;

    Obstacle(int status) {
        this.status = status;
    }

    /** The status of an HTTP answer. */
    int status() {
        return status;
    }

    /** As pages know it: {@code too_big}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
