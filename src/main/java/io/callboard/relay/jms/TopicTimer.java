package io.callboard.relay.jms;

import io.callboard.relay.Publishing;
import io.callboard.relay.Relay;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Publishes what waits. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TopicTimer {

    private static final System.Logger LOGGER = System.getLogger(TopicTimer.class.getName());

    /** What a server has may come after its applications, or be given to it while it runs. */
    static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    @Inject
    BrokerLookup broker;

    @Inject
    Publishing publishing;

    @Inject
    Relay relay;

    @Inject
    TopicCarrier carrier;

    @Inject
    Clock clock;

    private boolean failing;
    private Instant nextLookAt = Instant.EPOCH;

    /** Before the first delivery comes: what changes while it is not known is published. */
    @PostConstruct
    public void look() {
        nextLookAt = clock.instant().plus(LOOK_EVERY);
        publishing.brokerIsThere(broker.isExpected());
        publishing
                .off()
                .ifPresent(why -> LOGGER.log(
                        Level.INFO,
                        switch (why) {
                            case UNWANTED -> "Changes are not published, because callboard.publishing says so";
                            case NO_BROKER ->
                                "Changes are not published: this server has no connection factory by default."
                                        + " Give it one, or name another by callboard.connection-factory and restart";
                        }));
    }

    /**
     * Every second. The only method by a timer: a round may take most of a minute, and WildFly has a second one that
     * waits for it give up with an error.
     */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void publish() {
        try {
            lookAgain();
            if (publishing.off().isEmpty()) {
                relay.run(Publishing.TOPIC, carrier);
                failing = false;
            }
        } catch (RuntimeException | LinkageError e) {
            // A timer that throws is taken off by some servers; told once, not every second
            LOGGER.log(
                    failing ? Level.DEBUG : Level.WARNING,
                    "Changes cannot be published now, they wait in the outbox: {0}",
                    e.getClass().getName());
            failing = true;
        }
    }

    private void lookAgain() {
        if (publishing.off().filter(Publishing.Off.NO_BROKER::equals).isEmpty()
                || clock.instant().isBefore(nextLookAt)) {
            return;
        }
        nextLookAt = clock.instant().plus(LOOK_EVERY);
        if (broker.isExpected()) {
            publishing.brokerIsThere(true);
            LOGGER.log(Level.INFO, "Changes are published from now on: this server has a connection factory now");
        }
    }
}
