package io.callboard.projection;

import io.callboard.call.CallRepository;
import io.callboard.chat.ChatRepository;
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
import java.util.function.IntUnaryOperator;

/**
 * Indexes calls and chats that were stored by an earlier Callboard, or when the languages of searches were others, so that
 * lists find them by their attributes and by what was said.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexBackfill {

    private static final System.Logger LOGGER = System.getLogger(IndexBackfill.class.getName());

    private static final int BATCH = 100;

    /** Of each quarter of a minute, so that what arrives is not held up. */
    private static final Duration TURN = Duration.ofSeconds(5);

    @Inject
    CallRepository calls;

    @Inject
    ChatRepository chats;

    @Inject
    Clock clock;

    private final WordSweep callWords = new WordSweep((after, max) -> calls.indexOlderWords(after, max), BATCH);
    private final WordSweep chatWords = new WordSweep((after, max) -> chats.indexOlderWords(after, max), BATCH);

    private boolean failing;

    /** A batch for a transaction, for some seconds at a time. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void goOn() {
        try {
            Instant end = clock.instant().plus(TURN);
            int indexed = index(calls::indexOlder, end) + index(chats::indexOlder, end);
            int worded = callWords.goOn(clock, end) + chatWords.goOn(clock, end);
            if (indexed + worded > 0) {
                LOGGER.log(
                        Level.INFO,
                        "{0} earlier calls and chats can be found by their attributes now, {1} by what was said",
                        indexed,
                        worded);
            }
            failing = false;
        } catch (RuntimeException e) {
            // A timer that throws is taken off by some servers; told once, not every quarter of a minute
            LOGGER.log(
                    failing ? Level.DEBUG : Level.WARNING,
                    "Earlier calls and chats cannot be found yet: {0}",
                    e.getClass().getName());
            failing = true;
        }
    }

    private int index(IntUnaryOperator work, Instant end) {
        int indexed = 0;
        int last = BATCH;
        while (last == BATCH && clock.instant().isBefore(end)) {
            last = work.applyAsInt(BATCH);
            indexed += last;
        }
        return indexed;
    }
}
