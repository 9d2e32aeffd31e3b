package io.callboard.api;

import io.callboard.verification.Verification;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether the stored deliveries are still what came in. */
@Path("verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    @Inject
    Verification verification;

    /** Reads every stored delivery, so it takes its time: for administrators alone. */
    @GET
    @Operation(summary = "Verifies all deliveries: their signatures again, and that none was changed or is missing")
    public VerificationDocument verify(@Context SecurityContext caller) {
        Rights.demand(caller, Rights.ADMINISTRATOR, "verify all deliveries");
        return VerificationDocument.of(verification.verifyAll());
    }
}
