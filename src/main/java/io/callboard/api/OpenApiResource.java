package io.callboard.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The description of this API, generated from its classes when Callboard is built. */
@Path("openapi.json")
public class OpenApiResource {

    static final String DOCUMENT = "/META-INF/openapi.json";

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response document() {
        InputStream document = OpenApiResource.class.getResourceAsStream(DOCUMENT);
        if (document == null) {
            throw new IllegalStateException(DOCUMENT + " is missing: this WAR was built without it");
        }
        return Response.ok(document).build();
    }
}
