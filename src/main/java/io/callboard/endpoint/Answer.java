package io.callboard.endpoint;

import io.callboard.event.EventType;
import jakarta.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** What requests are answered with. */
final class Answer {

    private Answer() {}

    static Response of(Problem problem) {
        ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.json());
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    /**
     * A delivery of that event is durable. Nothing more is to be said, but to a question: a phone rings, or someone waits
     * for a text, until it is answered. An empty answer lets the call or chat go on with what is configured there.
     */
    static Response toStored(String event) {
        boolean question = EventType.CALL_INBOUND.providerName().equals(event)
                || EventType.CHAT_INBOUND.providerName().equals(event);
        if (!question) {
            return Response.noContent().build();
        }
        String answer = Json.createObjectBuilder()
                .add(event, Json.createObjectBuilder())
                .build()
                .toString();
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
