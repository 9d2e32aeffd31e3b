package io.callboard.source;

import io.callboard.address.Address;
import io.callboard.address.AddressBlocks;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Outcome;
import io.callboard.audit.Target;
import io.callboard.audit.Trail;
import io.callboard.audit.Who;
import io.callboard.config.Settings;
import io.callboard.config.Source;
import io.callboard.config.Source.AddressMode;
import io.callboard.signature.SignatureVerifier;
import io.callboard.signature.Verdict.Genuine;
import io.callboard.source.TestAnswer.Fate;
import io.callboard.source.TestAnswer.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tries a key: signs a sample as its source does, and has it judged as a delivery is. It stays in this server: nothing is
 * sent, and nothing is stored but the deed.
 */
@ApplicationScoped
public class KeyTrial {

    @Inject
    Settings settings;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /**
     * Tries one key, which is audited.
     *
     * @param key its place among the keys of the source, from 0
     * @param by the user who wants it
     * @throws jakarta.ejb.EJBException when it cannot be audited
     */
    public TestAnswer test(Source source, int key, Who by) {
        Instant now = clock.instant();
        byte[] sample = sample();
        String signature = verifier().sign(source.scheme(), source.keys().get(key), sample, now);
        TestAnswer answer = taker(List.of(source), signature, sample, now)
                .flatMap(own -> taker(settings.sources(), signature, sample, now))
                .map(first -> first.equals(source)
                        ? new TestAnswer(Kind.GENUINE, null, fate(source, by))
                        : new TestAnswer(Kind.SHARED, first.name(), fate(source, by)))
                .orElseGet(() -> new TestAnswer(Kind.REFUSED, null, fate(source, by)));
        trail.write(Note.done(Deed.KEY_TESTED, by, Target.of(Target.Kind.SOURCE, source.name()))
                .ended(answer.kind() == Kind.REFUSED ? Outcome.REFUSED : Outcome.DONE)
                .with("key " + (key + 1) + " of " + source.keys().size() + ": " + answer.kind()));
        return answer;
    }

    private static byte[] sample() {
        return Json.createObjectBuilder()
                .add("event", "callboard_test")
                .add("test_id", UUID.randomUUID().toString())
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whose delivery it would be, of those that it may come from; empty when it is none's. */
    private Optional<Source> taker(List<Source> sources, String signature, byte[] sample, Instant now) {
        return verifier().verify(sources, List.of(signature), sample, now) instanceof Genuine genuine
                ? Optional.of(genuine.source())
                : Optional.empty();
    }

    private SignatureVerifier verifier() {
        return new SignatureVerifier(settings.tolerance());
    }

    /** As deliveries are judged, which come from elsewhere: of theirs, only the list of the source is known here. */
    private static Fate fate(Source source, Who by) {
        Address address = by.address() == null ? Address.UNKNOWN : Address.of(by.address());
        if (source.addressMode() == AddressMode.OFF || new AddressBlocks(source.addresses()).contain(address)) {
            return Fate.TAKEN;
        }
        return source.addressMode() == AddressMode.ENFORCE ? Fate.REFUSED : Fate.HELD;
    }
}
