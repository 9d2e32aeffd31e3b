package io.callboard.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One key of a source. */
final class SigningKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final String key;

    SigningKey(String key) {
        this.key = key;
    }

    /** Whether the HMAC-SHA256 of the parts, one after the other, is that digest. Takes the same time for each answer. */
    boolean made(byte[] digest, byte[]... parts) {
        return MessageDigest.isEqual(digest(parts), digest);
    }

    /** The HMAC-SHA256 of the parts, one after the other. */
    byte[] digest(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java", e);
        }
    }

    /** The last characters, at most four and at most a quarter of the key: enough to tell keys apart. */
    String hint() {
        return key.substring(key.length() - Math.min(4, key.length() / 4));
    }
}
