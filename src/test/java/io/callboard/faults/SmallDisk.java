package io.callboard.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system in memory that is soon full; only root can mount one, so without that right the test is skipped. */
record SmallDisk(Path folder) {

    /** @param mebibytes its size */
    static SmallDisk mount(Path folder, int mebibytes) {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m,mode=777", "tmpfs", folder.toString()),
                "Only root can mount a small file system to fill");
        SmallDisk disk = new SmallDisk(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(disk::unmount));
        return disk;
    }

    /** Leaves no byte free. */
    void fill() {
        try (OutputStream out = Files.newOutputStream(filler())) {
            for (int size = 1 << 20; size > 0; size /= 4) {
                write(out, size);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, int size) {
        try {
            while (true) {
                out.write(new byte[size]);
            }
        } catch (IOException e) {
            // It is full
        }
    }

    /** Puts a read-only disk in place of that folder; a disk with an open file cannot be made read-only itself. */
    void lock(Path part) {
        if (!run("mount", "-t", "tmpfs", "-o", "ro,size=64k", "tmpfs", part.toString())) {
            throw new IllegalStateException(part + " could not be made read-only");
        }
    }

    void unlock(Path part) {
        run("umount", part.toString());
    }

    /** Makes room on it again. */
    void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void unmount() {
        run("umount", "-l", folder.toString());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(List.of(command)).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
