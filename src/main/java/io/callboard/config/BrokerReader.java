package io.callboard.config;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what the message broker is for. */
final class BrokerReader {

    private static final Function<String, Duration> RETENTION =
            Notation.duration(Duration.ofMinutes(1), Duration.ofDays(36_500));
    private static final Function<String, String> FACTORY =
            BrokerNotation.jndiName("java:comp/DefaultJMSConnectionFactory");
    private static final Duration DEFAULT_RETENTION = Duration.ofDays(3);

    private final Values values;

    BrokerReader(Values values) {
        this.values = values;
    }

    Broker read() {
        return new Broker(
                values.get("callboard.publishing", Notation.oneOf(Set.of("auto", "off")), "auto")
                        .equals("auto"),
                Optional.ofNullable(values.get("callboard.connection-factory", FACTORY, null)),
                values.get("callboard.events-topic", BrokerNotation::topic, "callboard.events"),
                values.get("callboard.events-without", BrokerNotation::events, Set.of()),
                values.get("callboard.outbox-retention", RETENTION, DEFAULT_RETENTION),
                Optional.ofNullable(values.get("callboard.deliveries-queue", BrokerNotation::queue, null)));
    }
}
