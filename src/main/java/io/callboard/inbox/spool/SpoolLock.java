package io.callboard.inbox.spool;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a folder to one application. The operating system lets go of it when the server is killed. */
final class SpoolLock implements Closeable {

    private static final String NAME = "spool.lock";

    private final FileChannel channel;

    /** @throws CannotSpoolException when another has it */
    SpoolLock(Path folder) throws IOException {
        channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            mine = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // another application of this server has it: told below
        } finally {
            if (!mine) {
                channel.close();
            }
        }
        if (!mine) {
            throw new CannotSpoolException("The folder is used by another application or server");
        }
    }

    /** Whether the folder is the one that was locked, and not an empty one in its place, of a disk that is not mounted. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
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
