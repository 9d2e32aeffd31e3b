package io.callboard.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.relay.DestinationState;
import io.callboard.relay.Publishing.Off;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxDiagnosisTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # publishing off, waiting, oldest (s), last taken (s), failing (s), dead, status, remedy
            ,          0,    ,    ,   , 0, UP,       ''
            ,          0,    , 900,   , 0, UP,       ''
            ,          9,  60,   1,   , 0, UP,       ''
            ,          9,  61,  60,   , 0, DEGRADED, outbox.behind
            ,          9,  61,  61,   , 0, DEGRADED, outbox.late
            ,          9,  61,    ,   , 0, DEGRADED, outbox.late
            ,          1,   0,   1,  0, 0, DOWN,     outbox.away
            ,          9,  61,   1,  9, 2, DOWN,     outbox.away
            ,          0,    ,   1,  9, 0, UP,       ''
            ,          0,    ,   1,   , 1, DEGRADED, outbox.dead
            ,          9,  61,   1,   , 1, DEGRADED, outbox.behind
            NO_BROKER, 0,    ,   1,   , 0, UP,       ''
            NO_BROKER, 1,  60,   1,   , 0, UP,       ''
            NO_BROKER, 1,  61,   1,   , 0, DOWN,     outbox.noBroker
            UNWANTED,  1, 900,   1, 90, 3, UP,       ''
            """)
    void tellsHowFarChangesArePublished(
            Off off, long waiting, Long oldest, Long last, Long failing, long dead, Status status, String remedy) {
        DestinationState topic =
                new DestinationState("topic", waiting, ago(oldest), 7, null, ago(last), ago(failing), null, dead);

        Part part = OutboxDiagnosis.part(SampleFigures.of(NOW, Optional.ofNullable(off), topic));

        assertThat(part.status()).isEqualTo(status);
        assertThat(part.remedy()).isEqualTo(remedy);
        assertThat(part.data())
                .containsEntry("waiting", waiting)
                .containsEntry("dead", dead)
                .containsEntry("last_sequence", 7L);
    }

    @Test
    void tellsWhatIsWaitingForWhatSinceWhen() {
        DestinationState topic = new DestinationState(
                "topic", 4, ago(90L), 17, UUID.randomUUID(), ago(80L), ago(70L), "java.net.ConnectException: no", 1);

        assertThat(OutboxDiagnosis.part(SampleFigures.of(NOW, Optional.empty(), topic))
                        .data())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "waiting",
                        4L,
                        "oldest_at",
                        ago(90L),
                        "last_sequence",
                        17L,
                        "last_at",
                        ago(80L),
                        "failing_since",
                        ago(70L),
                        "last_error",
                        "java.net.ConnectException: no",
                        "dead",
                        1L));
        assertThat(OutboxDiagnosis.part(SampleFigures.of(NOW, Optional.of(Off.NO_BROKER), SampleFigures.IDLE))
                        .data())
                .containsEntry("off", "no_broker");
    }

    /** One for each remedy. */
    static List<Figures> allKinds() {
        return List.of(
                kind(Optional.of(Off.NO_BROKER), 61L, null, null, 0),
                kind(Optional.empty(), 61L, null, 5L, 0),
                kind(Optional.empty(), 61L, null, null, 0),
                kind(Optional.empty(), 61L, 1L, null, 0),
                kind(Optional.empty(), null, null, null, 1));
    }

    private static Figures kind(Optional<Off> off, Long oldest, Long last, Long failing, long dead) {
        return SampleFigures.of(
                NOW,
                off,
                new DestinationState(
                        "topic", oldest == null ? 0 : 1, ago(oldest), 0, null, ago(last), ago(failing), null, dead));
    }

    private static Instant ago(Long seconds) {
        return seconds == null ? null : NOW.minusSeconds(seconds);
    }
}
