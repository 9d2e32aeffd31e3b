package io.callboard.verification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Values one after the other, each with its length, so that no two rows of values read the same; and their SHA-256. */
final class Content {

    private static final int NONE = -1;

    private final MessageDigest digest = sha256();

    /** Adds the value as text; null is told from an empty text. */
    Content add(Object value) {
        if (value == null) {
            digest.update(length(NONE));
        } else {
            byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(length(bytes.length));
            digest.update(bytes);
        }
        return this;
    }

    /** Lower-case hex. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of these bytes alone, in lower-case hex. */
    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
