package io.callboard.relay;

import io.callboard.config.Settings;
import io.callboard.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether changes are published at all. On until it is known that the server has nothing to publish with. */
@ApplicationScoped
public class Publishing {

    /** The only destination so far: the topic of the server's broker. */
    public static final String TOPIC = "topic";

    /** Why nothing is published. */
    public enum Off {
        /** A setting says so. */
        UNWANTED,
        /** The server has no connection factory by default, and no setting names another. */
        NO_BROKER
    }

    private volatile Off off;

    @Inject
    Settings settings;

    /** Empty while it is on. */
    public Optional<Off> off() {
        return Optional.ofNullable(settings.broker().publishes() ? off : Off.UNWANTED);
    }

    /** Says that the server has a broker, or that it has none. */
    public void brokerIsThere(boolean there) {
        off = there ? null : Off.NO_BROKER;
    }

    boolean tells(EventType event) {
        return off().isEmpty() && !settings.broker().withoutEvents().contains(event.providerName());
    }
}
