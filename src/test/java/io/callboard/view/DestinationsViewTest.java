package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.Subject;
import io.callboard.relay.DeadMessage;
import io.callboard.relay.DestinationRepository;
import io.callboard.relay.DestinationState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationsViewTest {

    private static final String ERROR = "broker.example refused";

    @ParameterizedTest
    @CsvSource({"viewer,", "operator," + ERROR, "administrator," + ERROR})
    void showsViewersNoErrorThatMayNameHosts(String role, String shown) {
        DestinationsView view = new DestinationsView();
        view.repository = new DestinationRepository() {
            @Override
            public List<DestinationState> all() {
                return List.of(new DestinationState("topic", 1, null, 7, null, null, Instant.EPOCH, ERROR, 1));
            }

            @Override
            public List<DeadMessage> dead(int most) {
                return List.of(new DeadMessage(
                        null, "topic", 7L, "call_ended", Subject.CALL, "retell", "c", null, null, ERROR));
            }
        };
        TestFaces faces = new TestFaces(role, Map.of());
        view.shell = new ShellView();
        view.shell.faces = faces;
        try (faces) {
            view.load();
        }
        assertThat(view.getDestinations())
                .extracting(DestinationState::lastError)
                .containsExactly(shown);
        assertThat(view.getDead()).extracting(DeadMessage::lastError).containsExactly(shown);
    }
}
