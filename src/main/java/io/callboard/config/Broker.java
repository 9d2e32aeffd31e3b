package io.callboard.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What the server's message broker is for: changes of calls and chats are published to it, and deliveries may come from
 * it.
 *
 * @param publishes false when nothing shall be published
 * @param connectionFactory the JNDI name that was given; empty for the server's default, where it has one
 * @param topic the broker's name of the topic
 * @param withoutEvents the provider's names of events that are not published
 * @param retention how long published messages are kept for a replay
 * @param deliveriesQueue the broker's name of the queue that deliveries are taken from; empty for none
 */
public record Broker(
        boolean publishes,
        Optional<String> connectionFactory,
        String topic,
        Set<String> withoutEvents,
        Duration retention,
        Optional<String> deliveriesQueue) {

    /** What every server with a message broker has. */
    private static final String DEFAULT_FACTORY = "java:comp/DefaultJMSConnectionFactory";

    public Broker {
        requireNonNull(connectionFactory, "connectionFactory");
        requireNonNull(topic, "topic");
        withoutEvents = Set.copyOf(withoutEvents);
        requireNonNull(retention, "retention");
        requireNonNull(deliveriesQueue, "deliveriesQueue");
    }

    /** The JNDI name of the connection factory. */
    public String factoryName() {
        return connectionFactory.orElse(DEFAULT_FACTORY);
    }
}
