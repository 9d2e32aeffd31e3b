package io.callboard.recording;

import io.callboard.call.CallRecordings;
import io.callboard.call.RecordingLinks;
import io.callboard.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Recordings by call: some at once, so that slow providers never take all threads that webhooks need. */
@ApplicationScoped
class Recordings {

    /** An hour with two channels of 16 bits at 48 kHz has 691 MB. */
    static final long LIMIT = 1_000_000_000;

    private static final System.Logger LOGGER = System.getLogger(Recordings.class.getName());
    private static final int AT_ONCE = 32;
    private static final long PORTION = 2 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What is done with a recording while it is open. */
    interface Use {
        void with(Piece piece) throws IOException;
    }

    @Inject
    Settings settings;

    @EJB
    CallRecordings calls;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private Fetch fetch;

    @PostConstruct
    void prepare() {
        fetch = new Fetch(new AllowedHosts(settings.recordingHosts()), PATIENCE, LIMIT, PORTION);
    }

    /**
     * Opens the recording that a request names by {@code source}, {@code id} and {@code channel}, and closes it after use.
     *
     * @param range null for the whole
     * @throws CannotFetchRecordingException when it cannot be had
     */
    void use(HttpServletRequest request, ByteRange range, Use use) throws IOException {
        String link = linkOf(request).orElseThrow(() -> new CannotFetchRecordingException(Obstacle.NONE));
        if (!places.tryAcquire()) {
            throw new CannotFetchRecordingException(Obstacle.BUSY);
        }
        try (Piece piece = fetch.open(link, range)) {
            use.with(piece);
        } catch (CannotFetchRecordingException e) {
            LOGGER.log(Level.DEBUG, "A recording cannot be fetched: {0}", e.obstacle());
            throw e;
        } finally {
            places.release();
        }
    }

    private Optional<String> linkOf(HttpServletRequest request) {
        String source = request.getParameter("source");
        String id = request.getParameter("id");
        if (source == null || id == null) {
            return Optional.empty();
        }
        try {
            return calls.find(source, id)
                    .map(
                            "apart".equals(request.getParameter("channel"))
                                    ? RecordingLinks::apart
                                    : RecordingLinks::mixed);
        } catch (EJBException e) {
            throw new CannotFetchRecordingException(Obstacle.BUSY);
        }
    }
}
