package io.callboard.it;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs bodies as the provider does, written a second time so that a mistake in Callboard's own code shows.
 *
 * @see <a href="https://docs.retellai.com/features/secure-webhook">Secure the webhook</a>
 */
public final class Signature {

    public static final String HEADER = "x-retell-signature";

    /** The key that the source {@code retell} is configured with. */
    public static final String KEY = "key_0123456789abcdef0123456789ab";

    private Signature() {}

    /** The header's value for that body, sent at that time. */
    public static String of(byte[] body, Instant at) {
        return "v=" + at.toEpochMilli() + ",d=" + digest(KEY, body, String.valueOf(at.toEpochMilli()));
    }

    /** Lower-case hex of the HMAC over the body and then that text. */
    public static String digest(String key, byte[] body, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(body);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
