package io.callboard.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives the errors of the runtime (404, 405, 406) and of the resources the form of all other errors. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response original = exception.getResponse();
        if (original.hasEntity()) {
            return original;
        }
        int status = original.getStatus();
        Response problem =
                switch (status) {
                    case 404 ->
                        Problem.answer(404, "not-found", "There is nothing here", "See openapi.json for what is.");
                    case 405 -> Problem.answer(405, "method-not-allowed", "This API is read-only", "Use GET.");
                    case 406 ->
                        Problem.answer(406, "not-acceptable", "This API speaks JSON", "Accept application/json.");
                    default ->
                        Problem.answer(
                                status,
                                "http-" + status,
                                original.getStatusInfo().getReasonPhrase(),
                                "See openapi.json.");
                };
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }
}
