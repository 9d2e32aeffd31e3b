package io.callboard.endpoint;

import static java.util.Objects.requireNonNull;

import io.callboard.endpoint.BodyBudget.Share;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a body into memory that was granted before it is used. A length that the sender tells is believed only so far as
 * bytes have come: it takes one byte for each eight that are set aside.
 */
final class BodyReader {

    private static final int FIRST = 8 << 10;
    private static final int GROWTH = 8;

    private final Share share;
    private final int limit;
    private final long told;

    private byte[] bytes = {};
    private int length;

    /**
     * @param limit of the body, in bytes
     * @param told how long the sender says that it is; negative when it does not
     */
    BodyReader(Share share, int limit, long told) {
        this.share = requireNonNull(share, "share");
        this.limit = limit;
        this.told = told;
    }

    /**
     * @return the whole body; empty when it is longer than the limit
     * @throws CannotHoldBodyException when there is no room for it
     */
    Optional<byte[]> read(InputStream in) throws IOException {
        int next = in.read();
        while (next >= 0) {
            if (length == limit) {
                return Optional.empty();
            }
            resize(nextSize());
            bytes[length++] = (byte) next;
            length += in.readNBytes(bytes, length, bytes.length - length);
            next = length < bytes.length ? -1 : in.read();
        }
        if (length < bytes.length) {
            resize(length);
        }
        return Optional.of(bytes);
    }

    private int nextSize() {
        long size = Math.max(FIRST, (long) bytes.length * GROWTH);
        return (int) Math.min(limit, told > length ? Math.min(told, size) : size);
    }

    /** Both arrays are counted as long as there are both. */
    private void resize(int size) {
        if (!share.take(size)) {
            throw new CannotHoldBodyException();
        }
        int before = bytes.length;
        bytes = Arrays.copyOf(bytes, size);
        share.give(before);
    }
}
