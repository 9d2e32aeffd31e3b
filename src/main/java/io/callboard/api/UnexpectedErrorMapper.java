package io.callboard.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;

/** Answers 500 to what nobody foresaw. Neither the answer nor the log has its message: databases quote values there. */
@Provider
public class UnexpectedErrorMapper implements ExceptionMapper<RuntimeException> {

    private static final System.Logger LOGGER = System.getLogger(UnexpectedErrorMapper.class.getName());

    @Override
    public Response toResponse(RuntimeException exception) {
        if (exception instanceof WebApplicationException known) {
            return new HttpErrorMapper().toResponse(known);
        }
        LOGGER.log(Level.WARNING, "The API failed: {0}", exception.getClass().getName());
        return Problem.answer(
                500,
                "internal-error",
                "Callboard could not answer",
                "Try again; the server's log has the kind of error.");
    }
}
