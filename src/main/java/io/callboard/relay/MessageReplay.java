package io.callboard.relay;

import io.callboard.audit.Who;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** Has messages relayed once more that were relayed already, or given up. */
@ApplicationScoped
public class MessageReplay {

    private static final System.Logger LOGGER = System.getLogger(MessageReplay.class.getName());

    private static final int BATCH = 500;

    @Inject
    RelayedMessages messages;

    @Inject
    Clock clock;

    /** The last number that was published or given up: until when something can be asked for. */
    public long last() {
        return messages.relayedSequence(Publishing.TOPIC);
    }

    /** How many {@link #replay} would take now. */
    public long count(ReplayFilter filter, long upTo) {
        return messages.count(filter, upTo);
    }

    /**
     * Puts them back into the outbox, a portion at a time. They keep their ids and get new numbers.
     *
     * @param upTo only those with numbers up to this one, at most {@link #last}
     * @param who the user that wants it
     * @return how many
     */
    public long replay(ReplayFilter filter, long upTo, Who who) {
        if (upTo > last()) {
            throw new IllegalArgumentException("Not relayed yet: " + upTo);
        }
        long replayed = 0;
        int taken;
        do {
            taken = messages.replay(Publishing.TOPIC, filter, upTo, BATCH, who, clock.instant());
            replayed += taken;
        } while (taken == BATCH);
        LOGGER.log(Level.INFO, "{0} messages are relayed once more, for {1}", replayed, who.name());
        return replayed;
    }
}
