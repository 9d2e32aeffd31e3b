package io.callboard.recording;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Breaks off what is too long or takes too long: a sender may give one byte after the other for ever. */
final class BoundedStream extends FilterInputStream {

    private final long began = System.nanoTime();
    private final Duration time;
    private long left;

    /** @param most how many bytes may be read */
    BoundedStream(InputStream in, long most, Duration time) {
        super(in);
        left = most;
        this.time = time;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (System.nanoTime() - began > time.toNanos()) {
            throw new InterruptedIOException("A recording takes too long");
        }
        int read = super.read(bytes, offset, length);
        left -= Math.max(0, read);
        if (left < 0) {
            throw new IOException("A recording is too long");
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(8192, Math.max(0, count))]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
