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
import java.util.UUID;
import java.util.stream.Collectors;

/** Deliveries on the local disk, for as long as the database does not take them. */
final class Spool implements Closeable {

    private static final System.Logger LOGGER = System.getLogger(Spool.class.getName());

    private final Path folder;
    private final long limit;
    private SpoolDirectory directory;
    private String complaint = "";

    Spool(Path folder, long limit) {
        this.folder = requireNonNull(folder, "folder");
        this.limit = limit;
    }

    /** Opens the folder if it is not open: it may be full, or another's, and be ready the next time. */
    synchronized Optional<SpoolDirectory> open() {
        if (directory == null) {
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
        deliveries.forEach(waiting -> contents.put(waiting.id(), SpooledForm.of(waiting.incoming())));
        return open.get().add(contents);
    }

    /** A delivery to store; empty when it lies here no longer, or is damaged and was set aside. */
    Optional<Delivery> read(UUID id) {
        SpoolDirectory spool = open().orElseThrow();
        try {
            return spool.read(id).map(content -> new Delivery(id, SpooledForm.read(content)));
        } catch (DamagedSpoolFileException | UncheckedIOException | IllegalArgumentException e) {
            spool.setAside(id, Aside.DAMAGED);
            LOGGER.log(
                    Level.ERROR,
                    "The file of the acknowledged delivery {0} in the spool is damaged. It was set aside in {1}",
                    id,
                    folder.resolve("damaged"));
            return Optional.empty();
        }
    }

    /** The database refuses it while it takes others. */
    void refused(UUID id, RuntimeException cause) {
        open().orElseThrow().setAside(id, Aside.REFUSED);
        LOGGER.log(
                Level.ERROR,
                "The database refuses the acknowledged delivery {0} again and again. It was set aside in {1}: {2}",
                id,
                folder.resolve("refused"),
                Failure.describe(cause));
    }

    @Override
    public synchronized void close() {
        if (directory != null) {
            directory.close();
            directory = null;
        }
    }
}
