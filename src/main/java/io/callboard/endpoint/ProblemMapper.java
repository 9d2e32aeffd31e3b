package io.callboard.endpoint;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;

/** Answers in one form whatever went wrong, here or in the server. */
@Provider
@Dependent
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Inject
    Refusals refusals;

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = problem(failure);
        refusals.note(problem);
        if (problem == Problem.FAULT) {
            refusals.tell(Level.ERROR, "A webhook request failed", failure);
        }
        return Answer.of(problem);
    }

    private static Problem problem(Throwable failure) {
        if (failure instanceof WebApplicationException refusal) {
            return switch (refusal.getResponse().getStatusInfo().getFamily()) {
                case CLIENT_ERROR -> ofClient(refusal.getResponse().getStatus());
                default -> Problem.FAULT;
            };
        }
        return Problem.FAULT;
    }

    private static Problem ofClient(int status) {
        return switch (status) {
            case 404 -> Problem.NOTHING_HERE;
            case 405 -> Problem.METHOD_NOT_ALLOWED;
            case 413 -> Problem.BODY_TOO_LARGE;
            case 415 -> Problem.NOT_JSON;
            default -> Problem.REQUEST_BROKEN;
        };
    }
}
