package io.callboard.demo;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * One event as the provider would send it.
 *
 * @param subjectId the call's or chat's id
 * @param query what the webhook's address ends in, from the question mark; empty for none
 * @param body made when it is wanted
 */
record Happening(Instant at, String subjectId, String query, Supplier<JsonObject> body) {}
