package io.callboard.api;

import jakarta.ws.rs.core.Response;

/**
 * An error answer as RFC 9457 has it.
 *
 * @param type stable name of this kind of error
 * @param title the same in words
 * @param status the HTTP status
 * @param detail what to do about it
 */
public record Problem(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Response answer(int status, String name, String title, String detail) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new Problem("urn:callboard:problem:" + name, title, status, detail))
                .build();
    }
}
