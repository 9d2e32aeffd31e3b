package io.callboard.verification;

import io.callboard.config.Settings;
import io.callboard.config.Source;
import io.callboard.event.Remark;
import io.callboard.inbox.Delivery;
import io.callboard.signature.SignatureVerifier;
import io.callboard.signature.Verdict.Genuine;
import io.callboard.verification.Finding.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Judges the signature of a stored delivery again: over the bytes that are stored, as of the time it was received. */
@ApplicationScoped
class SignatureCheck {

    private static final String HEADER = SignatureVerifier.HEADER.toLowerCase(Locale.ROOT);

    /** It was in time when it was accepted, whatever the tolerance is today. */
    private static final SignatureVerifier VERIFIER = new SignatureVerifier(Duration.ofDays(36_500));

    @Inject
    Settings settings;

    Signature judge(Delivery delivery) {
        if (delivery.getBody() == null) {
            return Signature.BODY_GONE;
        }
        String header = delivery.getHeaders().get(HEADER);
        if (header == null && delivery.getKeyHint() == null) {
            return Signature.UNSIGNED;
        }
        if (isMasked(delivery)) {
            return Signature.MASKED;
        }
        List<Source> sources = settings.sources().stream()
                .filter(source -> source.name().equals(delivery.getSource()))
                .toList();
        return VERIFIER.verify(
                                sources,
                                header == null ? List.of() : List.of(header),
                                delivery.getBody(),
                                delivery.getReceivedAt())
                        instanceof Genuine
                ? Signature.GENUINE
                : failure(sources, delivery);
    }

    private static Signature failure(List<Source> sources, Delivery delivery) {
        boolean known = sources.stream()
                .flatMap(source -> source.keys().stream())
                .anyMatch(key -> SignatureVerifier.hint(key).equals(delivery.getKeyHint()));
        return known ? Signature.MISMATCH : Signature.KEY_GONE;
    }

    private static boolean isMasked(Delivery delivery) {
        return delivery.getRemarks().contains(new Remark(Remark.Code.ACCESS_TOKEN_MASKED));
    }
}
