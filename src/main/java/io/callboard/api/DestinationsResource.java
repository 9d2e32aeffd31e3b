package io.callboard.api;

import io.callboard.config.Settings;
import io.callboard.relay.DestinationRepository;
import io.callboard.relay.Publishing;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where changes are published. */
@Path("destinations")
@Produces(MediaType.APPLICATION_JSON)
public class DestinationsResource {

    @Inject
    DestinationRepository destinations;

    @Inject
    Publishing publishing;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** All of them, as on their page. */
    @GET
    @Operation(summary = "Shows where changes of calls and chats are published, and what waits to be")
    public DestinationsDocument show(@Context SecurityContext caller) {
        Instant now = clock.instant();
        return new DestinationsDocument(
                publishing.off().map(Answer::word).orElse(null),
                destinations.all().stream()
                        .map(state -> caller.isUserInRole(Rights.OPERATOR) ? state : state.withoutError())
                        .map(state ->
                                DestinationItem.of(state, settings.broker().topic(), now))
                        .toList());
    }
}
