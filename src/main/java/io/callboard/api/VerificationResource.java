package io.callboard.api;

import io.callboard.verification.Verification;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether the stored deliveries are still what came in. */
@Path("verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    private static final String ADMINISTRATOR = "administrator";

    @Inject
    Verification verification;

    /** Reads every stored delivery, so it takes its time: for administrators alone. */
    @GET
    @Operation(summary = "Verifies all deliveries: their signatures again, and that none was changed or is missing")
    public VerificationDocument verify(@Context SecurityContext caller) {
        if (!caller.isUserInRole(ADMINISTRATOR)) {
            throw new WebApplicationException(Problem.answer(
                    403,
                    "not-allowed",
                    "Only administrators may verify all deliveries",
                    "Send the name and password of an administrator."));
        }
        return VerificationDocument.of(verification.verifyAll());
    }
}
