package io.callboard.source;

import io.callboard.config.Source;
import io.callboard.signature.SignatureVerifier;
import io.callboard.verification.KeyUses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The signing keys of sources. */
@ApplicationScoped
public class SigningKeys {

    @Inject
    KeyUses uses;

    /**
     * How each key of that source stands, in their order.
     *
     * @throws jakarta.ejb.EJBException when the database does not answer
     */
    public List<KeyState> of(Source source) {
        List<String> hints = source.keys().stream().map(SignatureVerifier::hint).toList();
        return IntStream.range(0, hints.size())
                .mapToObj(i -> new KeyState(
                        shown(hints.get(i)),
                        i == 0,
                        Collections.frequency(hints, hints.get(i)) > 1,
                        uses.last(source.name(), hints.get(i)).orElse(null)))
                .toList();
    }

    /** Of a short key nothing is shown: what is left of it would be guessed sooner. */
    private static String shown(String hint) {
        return hint.length() < 4 ? "" : hint;
    }
}
