package io.callboard.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Where changes of calls and chats are published.
 *
 * @param publishes false when nothing shall be published
 * @param connectionFactory the JNDI name that was given; empty for the server's default, where it has one
 * @param topic the broker's name of the topic
 * @param withoutEvents the provider's names of events that are not published
 * @param retention how long published messages are kept for a replay
 */
public record Broker(
        boolean publishes,
        Optional<String> connectionFactory,
        String topic,
        Set<String> withoutEvents,
        Duration retention) {

    public Broker {
        requireNonNull(connectionFactory, "connectionFactory");
        requireNonNull(topic, "topic");
        withoutEvents = Set.copyOf(withoutEvents);
        requireNonNull(retention, "retention");
    }
}
