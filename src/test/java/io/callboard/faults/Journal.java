package io.callboard.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Keys of deliveries in a file, one a line; written by many threads, who share the waiting for the disk. */
final class Journal implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final Object disk = new Object();
    private long written;
    private long forced;

    Journal(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.getParent());
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When this returns, the key is on disk. */
    void add(String key) {
        try {
            long mine = append(key);
            synchronized (disk) {
                if (forced < mine) {
                    long all = written();
                    channel.force(false);
                    forced = all;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized long append(String key) throws IOException {
        channel.write(ByteBuffer.wrap((key + "\n").getBytes(StandardCharsets.UTF_8)));
        return ++written;
    }

    private synchronized long written() {
        return written;
    }

    /** All keys, read from the file. */
    Set<String> keys() {
        try {
            return new HashSet<>(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
