package io.callboard.endpoint;

import io.callboard.inbox.Failure;
import io.callboard.signature.Verdict.Refused;
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

    void refuse(ContainerRequestContext request, Refused signature) {
        refuse(request, Problem.SIGNATURE_REFUSED, inWords(signature));
    }

    void tell(Problem problem) {
        tell(problem.title());
    }

    private void tell(String cause) {
        tellOrCount(Level.WARNING, "Refused a webhook request from " + origin.address() + ": " + cause);
    }

    /** Tells the log what may be told of the failure: no messages of databases, which quote what they were given. */
    void tell(Level level, String line, Throwable failure) {
        tellOrCount(level, line + ": " + Failure.describe(failure));
    }

    private void tellOrCount(Level level, String line) {
        LineBudget.Grant grant = budget.ask(clock.instant());
        if (grant.leftOut() > 0) {
            LOGGER.log(Level.WARNING, grant.leftOut() + " more webhook requests were refused or failed");
        }
        if (grant.granted()) {
            LOGGER.log(level, line);
        }
    }

    private static String inWords(Refused refused) {
        return switch (refused.cause()) {
            case MISSING -> "it has no signature";
            case REPEATED -> "it has more than one signature";
            case MALFORMED -> "its signature has not the form that its source signs in";
            case STALE ->
                "its signature is " + refused.skew().abs().toSeconds() + " s "
                        + (refused.skew().isNegative() ? "ahead of" : "behind") + " this server's clock";
            case MISMATCH -> "its signature is of another key, or of other bytes";
        };
    }
}
