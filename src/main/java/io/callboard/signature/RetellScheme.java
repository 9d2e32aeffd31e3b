package io.callboard.signature;

import io.callboard.config.Source;
import io.callboard.signature.Verdict.Cause;
import io.callboard.signature.Verdict.Genuine;
import io.callboard.signature.Verdict.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The provider's own scheme: {@code v=<ms since epoch>,d=<hex>}, where the digest is the HMAC-SHA256 of the raw body
 * followed by the decimal time. The header must have this form from its first to its last character. Like the provider's
 * SDKs, the time is read as a number, so leading zeros change nothing; digits of the digest may be upper-case.
 *
 * @see <a href="https://docs.retellai.com/features/secure-webhook">Secure the webhook</a>
 */
final class RetellScheme implements Scheme {

    private static final Pattern HEADER = Pattern.compile("v=([0-9]{1,15}),d=([0-9a-fA-F]{64})");

    private final Duration tolerance;

    /** @param tolerance how far the signature's time may be from the clock, either way, inclusive */
    RetellScheme(Duration tolerance) {
        this.tolerance = tolerance;
    }

    @Override
    public Optional<Refused> foresee(String header, Instant now) {
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            return Optional.of(new Refused(Cause.MALFORMED, null));
        }
        Duration skew = Duration.ofMillis(now.toEpochMilli() - Long.parseLong(matcher.group(1)));
        return skew.abs().compareTo(tolerance) > 0 ? Optional.of(new Refused(Cause.STALE, skew)) : Optional.empty();
    }

    @Override
    public Verdict verify(Source source, String header, byte[] body, Instant now) {
        Matcher matcher = HEADER.matcher(header);
        Optional<Refused> foreseen = foresee(header, now);
        if (foreseen.isPresent() || !matcher.matches()) {
            return foreseen.orElse(new Refused(Cause.MALFORMED, null));
        }
        long time = Long.parseLong(matcher.group(1));
        Instant signedAt = Instant.ofEpochMilli(time);
        byte[] digest = HexFormat.of().parseHex(matcher.group(2));
        byte[] decimal = decimal(time);
        return source.keys().stream()
                .map(SigningKey::new)
                .filter(key -> key.made(digest, body, decimal))
                .<Verdict>map(key -> new Genuine(source, key.hint(), signedAt))
                .findFirst()
                .orElse(new Refused(Cause.MISMATCH, null));
    }

    @Override
    public String sign(SigningKey key, byte[] body, Instant now) {
        long time = now.toEpochMilli();
        return "v=" + time + ",d=" + HexFormat.of().formatHex(key.digest(body, decimal(time)));
    }

    private static byte[] decimal(long time) {
        return Long.toString(time).getBytes(StandardCharsets.US_ASCII);
    }
}
