package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.audit.Who;
import io.callboard.event.Subject;
import io.callboard.relay.StuckMessage;
import io.callboard.relay.StuckMessages;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StuckMessageViewTest {

    private static final UUID ID = new UUID(1, 2);

    private final List<String> givenUp = new ArrayList<>();

    @Test
    void isNoneOfAViewersBusiness() throws IOException {
        try (TestFaces faces = new TestFaces("viewer", Map.of())) {
            StuckMessageView view = view(faces);
            view.giveUp();

            assertThat(view.getMessage()).isNull();
            assertThat(faces.error).isEqualTo(403);
        }
        assertThat(givenUp).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true, 1200, broken header, done",
        "true, ' 1,200 ', x, done",
        "true, 1201, x, again",
        "true, '', x, again",
        "true, 1200, ' ', again",
        "false, 1200, x, gone",
    })
    void givesUpWhatIsConfirmedByItsNumberWithAReason(boolean same, String number, String reason, String outcome)
            throws IOException {
        UUID asked = same ? ID : new UUID(3, 4);
        Map<String, String[]> form = Map.of(
                "message", new String[] {asked.toString()},
                "consentTyped", new String[] {number},
                "consentReason", new String[] {reason});
        try (TestFaces faces = new TestFaces("operator", form)) {
            view(faces).giveUp();

            assertThat(faces.redirect).isEqualTo(outcome.equals("again") ? null : "destinations.xhtml");
        }
        assertThat(givenUp).hasSize(outcome.equals("done") ? 1 : 0).allMatch(line -> line.endsWith(reason));
    }

    private StuckMessageView view(TestFaces faces) {
        StuckMessageView view = new StuckMessageView();
        view.messages = new StuckMessages() {
            @Override
            public Optional<StuckMessage> find(String destination) {
                return Optional.of(
                        new StuckMessage(ID, 1200, "call_ended", Subject.CALL, "retell", "call_1", Instant.EPOCH));
            }

            @Override
            public boolean giveUp(String destination, UUID id, Who who) {
                givenUp.add(id + " " + who.name() + " " + who.reason());
                return true;
            }
        };
        view.words = new Words();
        view.consent = new Consent();
        view.consent.words = view.words;
        view.shell = new ShellView();
        view.shell.faces = faces;
        view.load();
        return view;
    }
}
