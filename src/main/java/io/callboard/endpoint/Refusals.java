package io.callboard.endpoint;

import io.callboard.inbox.Failure;
import io.callboard.rejection.Rejection;
import io.callboard.rejection.RejectionCause;
import io.callboard.rejection.RejectionLedger;
import io.callboard.signature.Verdict.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/** Refuses requests, notes each in the ledger, and tells the log of them, but never more often than it can take. */
@ApplicationScoped
class Refusals {

    private static final System.Logger LOGGER = System.getLogger(Refusals.class.getName());
    private static final int LINES_PER_MINUTE = 60;

    @Inject
    Origin origin;

    @Inject
    RejectionLedger ledger;

    @Inject
    Clock clock;

    private final LineBudget budget = new LineBudget(LINES_PER_MINUTE);

    void refuse(ContainerRequestContext request, Problem problem) {
        refuse(request, problem, problem.title());
    }

    /** @param cause why, for the log alone; without anything from the request's body, and without signature or key */
    void refuse(ContainerRequestContext request, Problem problem, String cause) {
        note(problem);
        tell(cause);
        request.abortWith(Answer.of(problem));
    }

    void refuse(ContainerRequestContext request, Refused signature) {
        note(cause(signature), signature.skew());
        tell(inWords(signature));
        request.abortWith(Answer.of(Problem.SIGNATURE_REFUSED));
    }

    void tell(Problem problem) {
        note(problem);
        tell(problem.title());
    }

    /**
     * How the current request is answered when its delivery cannot be stored: ask for it on the request's own thread,
     * use it on any.
     */
    Function<Throwable, Response> whenNotStored() {
        String address = origin.address().toString();
        String source = origin.askedSource();
        return failure -> {
            ledger.note(new Rejection(Problem.NOT_STORED.cause(), clock.instant(), address, source, null));
            tell(Level.WARNING, "A delivery was not acknowledged; its sender will try again", failure);
            return Answer.of(Problem.NOT_STORED);
        };
    }

    /** Notes it in the ledger alone. */
    void note(Problem problem) {
        note(problem.cause(), null);
    }

    private void note(RejectionCause cause, Duration skew) {
        ledger.note(new Rejection(cause, clock.instant(), origin.address().toString(), origin.askedSource(), skew));
    }

    static RejectionCause cause(Refused refused) {
        return switch (refused.cause()) {
            case MISSING -> RejectionCause.NO_SIGNATURE;
            case REPEATED -> RejectionCause.REPEATED;
            case MALFORMED -> RejectionCause.MALFORMED;
            case STALE -> RejectionCause.STALE;
            case MISMATCH -> RejectionCause.MISMATCH;
        };
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
