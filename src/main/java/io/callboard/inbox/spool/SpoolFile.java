package io.callboard.inbox.spool;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/**
 * What a spool file holds: four letters and the version of this form, the id, the content's length, the content, and the
 * SHA-256 of all that.
 */
final class SpoolFile {

    private static final int FORM = 0x43425301; // "CBS", 1
    private static final int HEAD = Integer.BYTES + 2 * Long.BYTES + Integer.BYTES;
    private static final int CHECKSUM = 32;

    private SpoolFile() {}

    /** The file's bytes. */
    static byte[] of(UUID id, byte[] content) {
        ByteBuffer file = ByteBuffer.allocate(HEAD + content.length + CHECKSUM);
        file.putInt(FORM)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(content.length)
                .put(content);
        return file.put(checksum(file.array())).array();
    }

    /**
     * The content of a file.
     *
     * @throws DamagedSpoolFileException when it is not, bit for bit, what was written under that id
     */
    static byte[] content(UUID id, byte[] file) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(file);
            boolean known = buffer.getInt() == FORM
                    && buffer.getLong() == id.getMostSignificantBits()
                    && buffer.getLong() == id.getLeastSignificantBits()
                    && buffer.getInt() == file.length - HEAD - CHECKSUM;
            byte[] checksum = Arrays.copyOfRange(file, Math.max(0, file.length - CHECKSUM), file.length);
            if (known && MessageDigest.isEqual(checksum, checksum(file))) {
                return Arrays.copyOfRange(file, HEAD, file.length - CHECKSUM);
            }
        } catch (BufferUnderflowException e) {
            // shorter than any file is: told below
        }
        throw new DamagedSpoolFileException(id);
    }

    /** Of all but the last bytes, where it stands itself. */
    private static byte[] checksum(byte[] file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file, 0, file.length - CHECKSUM);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
