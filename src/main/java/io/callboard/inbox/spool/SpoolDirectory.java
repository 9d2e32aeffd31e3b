package io.callboard.inbox.spool;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A folder with one file for each delivery, named by its id: ids are ordered by time, and so are the files. Used by many
 * threads, and by one application.
 */
public final class SpoolDirectory implements Closeable {

    private static final String SUFFIX = ".delivery";
    private static final String ASIDE = ".tmp";

    /** Bytes: most deliveries are far smaller. */
    private static final long LEAST_ROOM = 1 << 20;

    private final Path folder;
    private final long limit;
    private final SpoolLock lock;
    /** By name: those of which an older one has a lesser name. */
    private final NavigableMap<String, Long> files = new ConcurrentSkipListMap<>();

    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong setAside = new AtomicLong();

    /**
     * Opens a folder, made if need be, with what the last run left in it.
     *
     * @param limit bytes that may lie in it
     * @throws CannotSpoolException when it cannot be used, or another application uses it
     */
    public SpoolDirectory(Path folder, long limit) {
        this.folder = requireNonNull(folder, "folder");
        this.limit = limit;
        try {
            Disk.createFolder(folder);
            lock = new SpoolLock(folder);
        } catch (IOException e) {
            throw new CannotSpoolException("The folder cannot be used", e);
        }
        try {
            takeStock();
        } catch (IOException e) {
            close();
            throw new CannotSpoolException("The folder cannot be read", e);
        }
    }

    private void takeStock() throws IOException {
        for (Path file : Disk.filesIn(Aside.REFUSED.in(folder))) {
            // Whatever the database had against it, it may have no longer
            Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        for (Path file : Disk.filesIn(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(ASIDE)) {
                // The server stopped before it was whole: it was not acknowledged
                Files.delete(file);
            } else if (idOf(name).isPresent()) {
                long size = Files.size(file);
                files.put(name, size);
                bytes.addAndGet(size);
            }
        }
        setAside.set(Aside.count(folder));
    }

    /**
     * Writes deliveries.
     *
     * @return those that could not be written, by id, and why; all others are on disk when this returns
     */
    public Map<UUID, RuntimeException> add(Map<UUID, byte[]> contents) {
        Map<UUID, RuntimeException> failures = new HashMap<>();
        Map<String, Long> written = new HashMap<>();
        contents.forEach((id, content) -> {
            try {
                written.put(nameOf(id), write(id, content));
            } catch (IOException | RuntimeException e) {
                failures.put(id, cannot(e));
            }
        });
        // Also what cannot be forced lies here, and is taken from here some time; but nothing is promised of it
        files.putAll(written);
        try {
            Disk.forceFolder(folder);
        } catch (IOException e) {
            contents.keySet().forEach(id -> failures.putIfAbsent(id, cannot(e)));
        }
        return failures;
    }

    private long write(UUID id, byte[] content) throws IOException {
        byte[] file = SpoolFile.of(id, content);
        if (bytes.addAndGet(file.length) > limit) {
            bytes.addAndGet(-file.length);
            throw new CannotSpoolException("The spool is full");
        }
        try {
            Disk.write(path(id), folder.resolve(id + ASIDE), file);
            return file.length;
        } catch (IOException e) {
            bytes.addAndGet(-file.length);
            throw e;
        }
    }

    private static CannotSpoolException cannot(Exception e) {
        return e instanceof CannotSpoolException known
                ? known
                : new CannotSpoolException("A file cannot be written", e);
    }

    /** The oldest, in order, that come after that one; from the first when it is null. */
    public List<UUID> first(UUID after, int max) {
        NavigableMap<String, Long> rest = after == null ? files : files.tailMap(nameOf(after), false);
        return rest.keySet().stream()
                .limit(max)
                .flatMap(name -> idOf(name).stream())
                .toList();
    }

    /**
     * The content of a delivery; empty when it lies here no longer.
     *
     * @throws DamagedSpoolFileException when it is not what was written
     * @throws CannotSpoolException when it cannot be read now
     */
    public Optional<byte[]> read(UUID id) {
        try {
            return Optional.of(SpoolFile.content(id, Files.readAllBytes(path(id))));
        } catch (NoSuchFileException e) {
            if (!SpoolLock.isIn(folder)) {
                throw new CannotSpoolException("The folder is not there", e);
            }
            forget(id);
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotSpoolException("A file cannot be read", e);
        }
    }

    /** What is removed may come back after a power cut: whoever takes deliveries from here knows those that it has. */
    public void remove(UUID id) {
        try {
            Files.deleteIfExists(path(id));
            forget(id);
        } catch (IOException e) {
            throw new CannotSpoolException("A file cannot be removed", e);
        }
    }

    /** Moves a file out of the way, for someone to look at. */
    public void setAside(UUID id, Aside why) {
        try {
            Path there = Files.createDirectories(why.in(folder));
            synchronized (setAside) {
                Files.move(path(id), there.resolve(nameOf(id)), StandardCopyOption.REPLACE_EXISTING);
                setAside.incrementAndGet();
            }
            forget(id);
        } catch (IOException e) {
            throw new CannotSpoolException("A file cannot be set aside", e);
        }
    }

    private void forget(UUID id) {
        Long size = files.remove(nameOf(id));
        if (size != null) {
            bytes.addAndGet(-size);
        }
    }

    /** Whether a delivery of a usual size would find room, as far as can be told without writing one. */
    public boolean hasRoom() {
        return bytes.get() < limit
                && Files.isWritable(folder)
                && folder.toFile().getUsableSpace() >= LEAST_ROOM;
    }

    public int count() {
        return files.size();
    }

    public long bytes() {
        return bytes.get();
    }

    /** The id of the oldest; empty when none lies here. */
    public Optional<UUID> oldest() {
        return first(null, 1).stream().findFirst();
    }

    /** How many files that were set aside were there when they were last counted, and how many were since. */
    public long setAside() {
        return setAside.get();
    }

    /** Counts the files that were set aside and that nobody has taken away since. */
    public long countSetAside() {
        synchronized (setAside) {
            try {
                setAside.set(Aside.count(folder));
            } catch (IOException e) {
                // Then what was counted last is the best that is known: that they cannot be counted harms no delivery
            }
            return setAside.get();
        }
    }

    private Path path(UUID id) {
        return folder.resolve(nameOf(id));
    }

    private static String nameOf(UUID id) {
        return id + SUFFIX;
    }

    private static Optional<UUID> idOf(String name) {
        try {
            UUID id = UUID.fromString(name.substring(0, Math.max(0, name.length() - SUFFIX.length())));
            return Optional.of(id).filter(valid -> nameOf(valid).equals(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Lets another application use the folder. */
    @Override
    public void close() {
        lock.close();
    }
}
