package io.callboard.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The JSON Schemas of messages. A message names its own; a schema's meaning never changes, a new one gets a new number.
 */
public final class MessageSchemas {

    private static final Set<String> NAMES = Set.of("call-changed-1", "chat-changed-1");

    private MessageSchemas() {}

    /** The schema of that name as JSON; empty when there is none. */
    public static Optional<String> find(String name) {
        return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
    }

    private static String read(String name) {
        try (InputStream in = MessageSchemas.class.getResourceAsStream(name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
