package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.callboard.audit.Who;
import io.callboard.config.SettingsReader;
import io.callboard.config.Source;
import io.callboard.source.KeyState;
import io.callboard.source.KeyTrial;
import io.callboard.source.SigningKeys;
import io.callboard.source.TestAnswer;
import io.callboard.source.TestAnswer.Fate;
import io.callboard.source.TestAnswer.Kind;
import io.callboard.verification.Chain;
import jakarta.ejb.EJBException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesViewTest {

    private static final String NEW = "key_0123456789abcdef0123456789ab";
    private static final String OLD = "key_fedcba98765432100123456789cd";

    private final List<String> tested = new ArrayList<>();
    private final SettingsReader reader = new SettingsReader(
            Map.of("retell.api-key", NEW + "," + OLD), Map.of("CALLBOARD_ADDRESSES", "127.0.0.1,::1"));
    private Kind kind = Kind.GENUINE;
    private boolean away;
    private Instant waitingSince;

    @Test
    void showsTheEndOfEachKeyAloneAndWhereAllWasSet() {
        try (TestFaces faces = new TestFaces("administrator", Map.of())) {
            SourceCard card = view(faces).getCards().get(0);

            assertThat(card.toString()).doesNotContain("0123", "fedc");
            assertThat(card.address()).isEqualTo("https://calls.example.com/callboard/webhook/retell");
            assertThat(card.keys())
                    .extracting(
                            SourceCard.Key::button,
                            SourceCard.Key::end,
                            key -> key.state().label(),
                            SourceCard.Key::origin)
                    .containsExactly(
                            tuple("retell 0", "•••• 89ab", "First", "system property retell.api-key"),
                            tuple("retell 1", "•••• 89cd", "Also accepted", "system property retell.api-key"));
            assertThat(card.facts())
                    .extracting(fact -> fact.value() + " | " + fact.origin())
                    .containsExactly(
                            "Retell AI | default",
                            "The provider's own: body and time | default",
                            "Quarantine: deliveries from other addresses are held | default",
                            "127.0.0.1, ::1 | environment variable CALLBOARD_ADDRESSES");
        }
    }

    @Test
    void saysThatTheDatabaseIsAway() {
        away = true;
        try (TestFaces faces = new TestFaces("administrator", Map.of())) {
            assertThat(view(faces).isFailed()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"39, true", "41, false"})
    void saysWhenUsesAreNotNotedInTime(long second, boolean told) {
        waitingSince = Instant.EPOCH.plusSeconds(second);
        try (TestFaces faces = new TestFaces("administrator", Map.of())) {
            assertThat(view(faces).getBehindSince() != null).isEqualTo(told);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "operator"})
    void letsAdministratorsAloneTest(String role) throws IOException {
        try (TestFaces faces = pressing(role, "retell 0")) {
            SourcesView view = view(faces);
            view.test();

            assertThat(faces.error).isEqualTo(403);
            assertThat(view.getLine()).isNull();
            assertThat(view.getCards()).isEmpty();
        }
        assertThat(tested).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"retell 0, 0", "retell 1, 1"})
    void testsTheKeyWhoseButtonWasPressed(String button, int place) throws IOException {
        try (TestFaces faces = pressing("administrator", button)) {
            SourcesView view = view(faces);
            view.test();

            assertThat(tested).containsExactly("retell " + place + " anna (company)");
            assertThat(view.getTint()).isEqualTo("is-good");
            assertThat(view.getLine())
                    .startsWith("retell, key " + (place + 1)
                            + ": the sample is genuine. A delivery from your address, 127.0.0.1, would be held,");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"retell 2", "retell", "retell -1", "other 0", ""})
    void testsNothingForAButtonThatIsNone(String button) throws IOException {
        try (TestFaces faces = pressing("administrator", button)) {
            SourcesView view = view(faces);
            view.test();

            assertThat(view.getLine()).isNull();
        }
        assertThat(tested).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasALineForEachAnswer(Kind any) throws IOException {
        kind = any;
        try (TestFaces faces = pressing("administrator", "retell 0")) {
            SourcesView view = view(faces);
            view.test();

            assertThat(view.getLine()).startsWith("retell, key 1: ").doesNotContain("{", "null");
            assertThat(view.getLine().contains("under uponai.")).isEqualTo(any == Kind.SHARED);
            assertThat(view.getTint() + view.getIcon())
                    .isEqualTo(
                            switch (any) {
                                case GENUINE -> "is-goodcheck-circle";
                                case SHARED -> "exclamation-triangle";
                                case REFUSED -> "is-dangertimes-circle";
                            });
        }
    }

    /** What cannot be audited is not done. */
    @Test
    void saysThatATestWasNotNoted() throws IOException {
        try (TestFaces faces = pressing("administrator", "retell 0")) {
            SourcesView view = view(faces);
            away = true;
            view.test();

            assertThat(view.getLine()).startsWith("Not tested, as it could not be noted");
            assertThat(view.getTint()).isEqualTo("is-danger");
            assertThat(view.isFailed()).isFalse();
        }
    }

    private static TestFaces pressing(String role, String button) {
        return new TestFaces(role, Map.of("key", new String[] {button}));
    }

    private SourcesView view(TestFaces faces) {
        SourcesView view = new SourcesView();
        view.settings = reader.read();
        view.origins = reader.origins();
        view.words = new Words(Locale.ENGLISH);
        view.shell = new ShellView();
        view.shell.faces = faces;
        view.webhook = new WebhookAddress() {
            @Override
            public String getUrl() {
                return "https://calls.example.com/callboard/webhook";
            }
        };
        view.times = new Times();
        view.times.clock = Clock.fixed(Instant.EPOCH.plusSeconds(100), ZoneOffset.UTC);
        view.chain = new Chain() {
            @Override
            public Optional<Instant> waitingSince() {
                return Optional.ofNullable(waitingSince);
            }
        };
        view.signingKeys = new SigningKeys() {
            @Override
            public List<KeyState> of(Source source) {
                if (away) {
                    throw new EJBException("away");
                }
                return List.of(new KeyState("89ab", true, false, null), new KeyState("89cd", false, false, null));
            }
        };
        view.keyTrial = new KeyTrial() {
            @Override
            public TestAnswer test(Source source, int key, Who by) {
                tested.add(source.name() + " " + key + " " + by.name());
                if (away) {
                    throw new EJBException("away");
                }
                return new TestAnswer(kind, kind == Kind.SHARED ? "uponai" : null, Fate.HELD);
            }
        };
        view.load();
        return view;
    }
}
