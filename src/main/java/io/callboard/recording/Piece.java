package io.callboard.recording;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * Some or all of a recording, to be read once and closed.
 *
 * @param bytes what follows from {@code first} on; may be more than is wanted
 * @param type its media type, {@code audio/…}
 * @param first the number of the first byte, from 0
 * @param length how many bytes are wanted; empty when not known, for all of it
 * @param total the size of the whole; empty when not known
 * @param part whether it answers a range
 */
record Piece(InputStream bytes, String type, long first, OptionalLong length, OptionalLong total, boolean part)
        implements AutoCloseable {

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
