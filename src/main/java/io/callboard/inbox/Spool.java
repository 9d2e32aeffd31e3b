package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import io.callboard.inbox.spool.Aside;
import io.callboard.inbox.spool.CannotSpoolException;
import io.callboard.inbox.spool.DamagedSpoolFileException;
import io.callboard.inbox.spool.SpoolDirectory;
import java.io.Closeable;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Deliveries on the local disk, for as long as the database does not take them. */
final class Spool implements Closeable {

    private static final System.Logger LOGGER = System.getLogger(Spool.class.getName());

    private final Path folder;
    private final long limit;
    private SpoolDirectory directory;
    private String complaint = "";
    private boolean closed;
    private final Set<UUID> stuck = ConcurrentHashMap.newKeySet();

    Spool(Path folder, long limit) {
        this.folder = requireNonNull(folder, "folder");
        this.limit = limit;
    }

    /** Bytes that may lie in it. */
    long limit() {
        return limit;
    }

    /** Opens the folder if it is not open: it may be full, or another's, and be ready the next time. */
    synchronized Optional<SpoolDirectory> open() {
        if (directory == null && !closed) {
            try {
                directory = new SpoolDirectory(folder, limit);
                LOGGER.log(
                        Level.INFO, "The spool is ready in {0}: {1} deliveries lie in it", folder, directory.count());
                complaint = "";
            } catch (CannotSpoolException e) {
                complain(e);
            }
        }
        return Optional.ofNullable(directory);
    }

    private void complain(CannotSpoolException e) {
        String cause =
                e.getCause() == null ? "" : " (" + e.getCause().getClass().getName() + ")";
        if (!complaint.equals(e.getMessage() + cause)) {
            complaint = e.getMessage() + cause;
            LOGGER.log(
                    Level.WARNING,
                    "There is no spool in {0}, so deliveries are refused while the database is away: {1}."
                            + " Make the folder writable for this server alone, or set callboard.spool-dir",
                    folder,
                    complaint);
        }
    }

    /** Writes those that wait; gives the failures by id, all others are on disk. */
    Map<UUID, RuntimeException> add(List<Waiting> deliveries) {
        Optional<SpoolDirectory> open = open();
        if (open.isEmpty()) {
            CannotSpoolException none = new CannotSpoolException("There is no spool");
            return deliveries.stream().collect(Collectors.toMap(Waiting::id, waiting -> none));
        }
        Map<UUID, byte[]> contents = new HashMap<>();
        deliveries.forEach(waiting -> contents.put(waiting.id(), SpooledForm.of(waiting.delivery())));
        return open.get().add(contents);
    }

    /** A delivery to store; empty when it lies here no longer, is damaged and was set aside, or cannot be read now. */
    Optional<Delivery> read(UUID id) {
        SpoolDirectory spool = open().orElseThrow();
        try {
            return spool.read(id).map(content -> SpooledForm.read(id, content));
        } catch (DamagedSpoolFileException | UncheckedIOException | IllegalArgumentException e) {
            LOGGER.log(
                    Level.ERROR,
                    "The file of the acknowledged delivery {0} in the spool is damaged. It belongs into {1}",
                    id,
                    folder.resolve("damaged"));
            attempt(id, () -> spool.setAside(id, Aside.DAMAGED));
        } catch (CannotSpoolException e) {
            isStuck(id, e);
        }
        return Optional.empty();
    }

    /** It is in the database. What cannot be removed now is recognised there the next time. */
    void remove(UUID id) {
        attempt(id, () -> open().orElseThrow().remove(id));
    }

    /** The database refuses it while it takes others. */
    void refused(UUID id, RuntimeException cause) {
        LOGGER.log(
                Level.ERROR,
                "The database refuses the acknowledged delivery {0} again and again. It belongs into {1}: {2}",
                id,
                folder.resolve("refused"),
                Failure.describe(cause));
        attempt(id, () -> open().orElseThrow().setAside(id, Aside.REFUSED));
    }

    /** One file shall not keep back the others. */
    private void attempt(UUID id, Runnable work) {
        try {
            work.run();
            stuck.remove(id);
        } catch (CannotSpoolException e) {
            isStuck(id, e);
        }
    }

    private void isStuck(UUID id, CannotSpoolException e) {
        // Once for each: it is tried again every second
        LOGGER.log(
                stuck.add(id) ? Level.ERROR : Level.DEBUG,
                "The file of the acknowledged delivery {0} in the spool {1} stays where it is: {2}",
                id,
                folder,
                Failure.describe(e));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (directory != null) {
            directory.close();
            directory = null;
        }
    }
}
