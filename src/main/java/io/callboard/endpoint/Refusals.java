package io.callboard.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** Refuses requests, and tells the log of each, but never more often than it can take. */
@ApplicationScoped
class Refusals {

    private static final System.Logger LOGGER = System.getLogger(Refusals.class.getName());
    private static final int LINES_PER_MINUTE = 60;

    @Inject
    Origin origin;

    @Inject
    Clock clock;

    private final LineBudget budget = new LineBudget(LINES_PER_MINUTE);

    void refuse(ContainerRequestContext request, Problem problem) {
        refuse(request, problem, problem.title());
    }

    /** @param cause why, for the log alone; without anything from the request's body, and without signature or key */
    void refuse(ContainerRequestContext request, Problem problem, String cause) {
        tell(cause);
        request.abortWith(Answer.of(problem));
    }

    void tell(Problem problem) {
        tell(problem.title());
    }

    private void tell(String cause) {
        tell("Refused a webhook request from " + origin.address() + ": " + cause, null);
    }

    /** Tells the log, unless it was told too much of late. The failure may be null. */
    void tell(String line, Throwable failure) {
        LineBudget.Grant grant = budget.ask(clock.instant());
        if (grant.leftOut() > 0) {
            LOGGER.log(Level.WARNING, grant.leftOut() + " more webhook requests were refused");
        }
        if (grant.granted()) {
            LOGGER.log(Level.WARNING, line, failure);
        }
    }
}
