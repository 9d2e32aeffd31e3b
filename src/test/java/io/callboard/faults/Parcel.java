package io.callboard.faults;

import io.callboard.it.Signature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A body that is sent, and the key under which it is looked for: the SHA-256 that Callboard keeps of each body.
 *
 * @param key lower-case hex
 */
record Parcel(String key, byte[] body) {

    private static final int SIZE = 4096;

    static Parcel of(byte[] body) {
        try {
            return new Parcel(
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body)),
                    body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event of 4 kB about a call that nothing else is about. */
    static Parcel create() {
        String start = "{\"event\":\"call_ended\",\"call\":{\"call_id\":\"" + newId()
                + "\",\"call_status\":\"ended\",\"start_timestamp\":1789000000000,\"end_timestamp\":1789000060000,"
                + "\"transcript\":\"";
        String end = "\"}}";
        String text = "Agent: Good morning. ".repeat(SIZE).substring(0, SIZE - start.length() - end.length());
        return of((start + text + end).getBytes(StandardCharsets.UTF_8));
    }

    /** A call's id that nothing else has. */
    static String newId() {
        return "call_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** The header that signs it now for the source {@code retell}. */
    String signed() {
        return signed(Signature.KEY, Instant.now());
    }

    /** The header that signs it with that key at that time. */
    String signed(String key, Instant at) {
        long time = at.toEpochMilli();
        return Signature.HEADER + ": v=" + time + ",d=" + Signature.digest(key, body, String.valueOf(time));
    }
}
