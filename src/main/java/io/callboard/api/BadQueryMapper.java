package io.callboard.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Names the parameter and the remedy. */
@Provider
public class BadQueryMapper implements ExceptionMapper<BadQueryException> {

    @Override
    public Response toResponse(BadQueryException exception) {
        return Problem.answer(
                400,
                "bad-query",
                "The parameter \"" + exception.parameter() + "\" is not right",
                exception.getMessage());
    }
}
