package io.callboard.api;

import io.callboard.relay.MessageSchemas;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What published messages look like. */
@Path("schemas")
public class SchemasResource {

    /** The JSON Schema that a message names. */
    @GET
    @Path("{name}.json")
    @Produces("application/schema+json")
    @Operation(summary = "Shows the JSON Schema of published messages: call-changed-1, chat-changed-1")
    public String show(@PathParam("name") String name) {
        return MessageSchemas.find(name)
                .orElseThrow(() -> new WebApplicationException(Problem.answer(
                        404,
                        "not-found",
                        "There is no such schema",
                        "Take the name that the message tells, such as call-changed-1.")));
    }
}
