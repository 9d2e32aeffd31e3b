package io.callboard.signature;

import io.callboard.config.Source;
import io.callboard.signature.Verdict.Cause;
import io.callboard.signature.Verdict.Genuine;
import io.callboard.signature.Verdict.Refused;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The scheme of many relays: the header is the hex of the HMAC-SHA256 of the raw body, 64 digits and nothing else. It
 * carries no time, so nothing is too old.
 */
final class HexScheme implements Scheme {

    private static final Pattern HEADER = Pattern.compile("[0-9a-fA-F]{64}");

    @Override
    public Optional<Refused> foresee(String header, Instant now) {
        return HEADER.matcher(header).matches() ? Optional.empty() : Optional.of(new Refused(Cause.MALFORMED, null));
    }

    @Override
    public Verdict verify(Source source, String header, byte[] body, Instant now) {
        Optional<Refused> foreseen = foresee(header, now);
        if (foreseen.isPresent()) {
            return foreseen.get();
        }
        byte[] digest = HexFormat.of().parseHex(header);
        return source.keys().stream()
                .map(SigningKey::new)
                .filter(key -> key.made(digest, body))
                .<Verdict>map(key -> new Genuine(source, key.hint(), null))
                .findFirst()
                .orElse(new Refused(Cause.MISMATCH, null));
    }

    @Override
    public String sign(SigningKey key, byte[] body, Instant now) {
        return HexFormat.of().formatHex(key.digest(body));
    }
}
