package io.callboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.audit.Deed;
import io.callboard.audit.Outcome;
import io.callboard.audit.Target;
import io.callboard.audit.Who;
import io.callboard.config.SettingsReader;
import io.callboard.config.Source;
import io.callboard.config.Source.AddressMode;
import io.callboard.config.Source.SignatureScheme;
import io.callboard.fixture.HeardTrail;
import io.callboard.source.TestAnswer.Fate;
import io.callboard.source.TestAnswer.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTrialTest {

    private static final Instant NOW = Instant.parse("2026-03-29T01:00:00.250Z");
    private static final Who ANNA = new Who("anna", "administrator", "127.0.0.1");

    private final HeardTrail trail = new HeardTrail();
    private final KeyTrial trial = new KeyTrial();

    @BeforeEach
    void knowsItsSources() {
        trial.settings = new SettingsReader(
                        Map.of(),
                        Map.of(
                                "RETELL_API_KEY", "key_of_this_test_a1b2,another_key_of_test_c3d4",
                                "CALLBOARD_SOURCES", "relay,sales",
                                "CALLBOARD_SOURCE_RELAY_KEYS", "key_of_the_relay_e5f6",
                                "CALLBOARD_SOURCE_RELAY_SCHEME", "hmac-sha256-hex",
                                "CALLBOARD_SOURCE_SALES_KEYS", "another_key_of_test_c3d4,key_of_the_relay_e5f6"))
                .read();
        trial.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        trial.trail = trail;
    }

    /** The second key of the last source is the relay's, too, which signs in another way. */
    @ParameterizedTest
    @CsvSource({"0, 0, GENUINE,", "0, 1, GENUINE,", "1, 0, GENUINE,", "2, 0, SHARED, retell", "2, 1, GENUINE,"})
    void tellsWhoseDeliveriesAKeyMakes(int source, int key, Kind kind, String other) {
        TestAnswer answer = trial.test(trial.settings.sources().get(source), key, ANNA);

        assertThat(answer.kind()).isEqualTo(kind);
        assertThat(answer.detail()).isEqualTo(other);
    }

    @Test
    void tellsThatNobodyAcceptsASample() {
        Source forgotten = new Source(
                "forgotten",
                "retell",
                SignatureScheme.RETELL,
                List.of("key_of_nobody_0123456789"),
                List.of(),
                AddressMode.OFF);

        assertThat(trial.test(forgotten, 0, ANNA).kind()).isEqualTo(Kind.REFUSED);
        assertThat(trail.notes).singleElement().satisfies(note -> assertThat(note.outcome())
                .isEqualTo(Outcome.REFUSED));
    }

    @ParameterizedTest
    @CsvSource({
        "ENFORCE, 10.0.0.0/8, 10.1.2.3, TAKEN",
        "ENFORCE, 10.0.0.0/8, 11.1.2.3, REFUSED",
        "ENFORCE, 10.0.0.0/8, , REFUSED",
        "QUARANTINE, 10.0.0.0/8, 10.1.2.3, TAKEN",
        "QUARANTINE, 2001:db8::/32, 10.1.2.3, HELD",
        "OFF, 10.0.0.0/8, 11.1.2.3, TAKEN",
    })
    void tellsWhatBecomesOfADeliveryFromThere(AddressMode mode, String listed, String address, Fate fate) {
        Source source = new Source(
                "retell", "retell", SignatureScheme.RETELL, List.of("key_0123456789abcdef"), List.of(listed), mode);

        assertThat(trial.test(source, 0, new Who("anna", "administrator", address))
                        .fate())
                .isEqualTo(fate);
    }

    @Test
    void isAuditedWithoutAnythingOfTheKey() {
        trial.test(trial.settings.sources().get(0), 1, ANNA);

        assertThat(trail.notes).singleElement().satisfies(note -> {
            assertThat(note.deed()).isEqualTo(Deed.KEY_TESTED);
            assertThat(note.outcome()).isEqualTo(Outcome.DONE);
            assertThat(note.who()).isEqualTo(ANNA);
            assertThat(note.target()).isEqualTo(Target.of(Target.Kind.SOURCE, "retell"));
            assertThat(note.detail()).isEqualTo("key 2 of 2: GENUINE");
        });
    }
}
