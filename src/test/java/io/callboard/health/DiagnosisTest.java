package io.callboard.health;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.callboard.config.SettingsReader;
import io.callboard.inbox.DeliveryStatus;
import io.callboard.inbox.Spooled;
import io.callboard.inbox.UnsettledDeliveries.Pile;
import io.callboard.rejection.Advice;
import io.callboard.rejection.Advice.Topic;
import io.callboard.rejection.RejectionCause;
import io.callboard.rejection.RejectionSum;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
    private static final Optional<Optional<Instant>> ANSWERS = Optional.of(Optional.of(NOW.minusSeconds(5)));
    private static final Spooled EMPTY = new Spooled(true, true, 0, 0, 100, Optional.empty(), 0);
    private static final Spooled FULL = new Spooled(true, false, 9, 100, 100, Optional.of(NOW.minusSeconds(60)), 0);
    private static final Figures CALM =
            SampleFigures.of(NOW, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    private final Diagnosis diagnosis = diagnosis("key_1");

    @Test
    void isUpWhenAllIsWell() {
        Observation seen = seen(CALM);

        assertThat(diagnosis.parts(seen)).extracting(Part::status).containsOnly(Status.UP);
        assertThat(overall(seen)).isEqualTo(Status.UP);
    }

    @Test
    void isDegradedWhileTheSpoolTakesWhatTheDatabaseDoesNot() {
        Observation hangs = new Observation(NOW, false, "", Optional.empty(), Optional.of(EMPTY), Optional.empty());
        Observation away =
                new Observation(NOW, true, "SQL state 08006", ANSWERS, Optional.of(EMPTY), Optional.of(CALM));

        assertThat(part("database", hangs).status()).isEqualTo(Status.DOWN);
        assertThat(part("backlog", hangs)).isEqualTo(Part.unknown("backlog"));
        assertThat(part("database", away).status()).isEqualTo(Status.DOWN);
        assertThat(part("database", away).data()).containsEntry("last_error", "SQL state 08006");
        assertThat(overall(hangs)).isEqualTo(Status.DEGRADED);
        assertThat(overall(away)).isEqualTo(Status.DEGRADED);
    }

    @Test
    void isDownWhenNeitherDatabaseNorSpoolTakesDeliveries() {
        assertThat(overall(new Observation(NOW, false, "", Optional.empty(), Optional.of(FULL), Optional.empty())))
                .isEqualTo(Status.DOWN);
        assertThat(overall(new Observation(NOW, true, "x", ANSWERS, Optional.of(FULL), Optional.of(CALM))))
                .isEqualTo(Status.DOWN);
        assertThat(overall(new Observation(NOW, false, "", ANSWERS, Optional.of(FULL), Optional.of(CALM))))
                .isEqualTo(Status.DEGRADED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # ready, room, count, set aside, database up, status, remedy
            true,  true,  0, 0, true,  UP,       ''
            true,  true,  0, 2, true,  DEGRADED, spool.setAside
            true,  true,  3, 2, true,  DEGRADED, spool.draining
            true,  true,  3, 0, false, DEGRADED, spool.filling
            true,  false, 3, 0, false, DOWN,     spool.full
            false, false, 0, 0, true,  DOWN,     spool.closed
            """)
    void tellsHowItStandsWithTheSpool(
            boolean ready, boolean room, int count, long aside, boolean up, Status status, String remedy) {
        Spooled spool = new Spooled(ready, room, count, count * 10L, 100, Optional.empty(), aside);

        Part part = part("spool", new Observation(NOW, !up, "", ANSWERS, Optional.of(spool), Optional.of(CALM)));

        assertThat(part.status()).isEqualTo(status);
        assertThat(part.remedy()).isEqualTo(remedy);
        assertThat(part.data())
                .containsEntry("deliveries", count)
                .containsEntry("bytes", count * 10L)
                .containsEntry("limit", 100L)
                .containsEntry("set_aside", aside);
    }

    @Test
    void isDegradedWhenNobodyTakesWhatWaitsForItsProjection() {
        Map<DeliveryStatus, Pile> piles = Map.of(
                DeliveryStatus.RECEIVED, new Pile(7, NOW.minusSeconds(90)),
                DeliveryStatus.FAILED, new Pile(2, NOW.minusSeconds(300)));

        Part inTime = part("backlog", seen(overdue(piles, NOW.minus(Diagnosis.LATE))));
        Part late =
                part("backlog", seen(overdue(piles, NOW.minus(Diagnosis.LATE).minusMillis(1))));

        assertThat(inTime.status()).isEqualTo(Status.UP);
        assertThat(inTime.data())
                .containsEntry("waiting", 7L)
                .containsEntry("retried", 2L)
                .containsEntry("oldest_waiting_at", NOW.minusSeconds(90))
                .containsEntry("oldest_retried_at", NOW.minusSeconds(300));
        assertThat(late.status()).isEqualTo(Status.DEGRADED);
    }

    @Test
    void judgesByTheMomentAtWhichTheFiguresWereRead() {
        Figures waiting =
                SampleFigures.of(NOW, Map.of(), Optional.of(NOW), Optional.of(NOW), Optional.empty(), List.of());
        Observation later =
                new Observation(NOW.plusSeconds(240), false, "", ANSWERS, Optional.of(EMPTY), Optional.of(waiting));

        assertThat(part("backlog", later).status()).isEqualTo(Status.UP);
        assertThat(part("chain", later).status()).isEqualTo(Status.UP);
        assertThat(part("backlog", later).data()).containsEntry("as_of", NOW);
        assertThat(part("dead", later).data()).containsEntry("as_of", NOW);
    }

    @Test
    void countsASpoolThatTellsNothingAsOneWithoutRoom() {
        Observation up = new Observation(NOW, false, "", ANSWERS, Optional.empty(), Optional.of(CALM));
        Observation away = new Observation(NOW, true, "", ANSWERS, Optional.empty(), Optional.of(CALM));

        assertThat(part("spool", up).status()).isEqualTo(Status.DOWN);
        assertThat(overall(up)).isEqualTo(Status.DEGRADED);
        assertThat(overall(away)).isEqualTo(Status.DOWN);
    }

    @Test
    void isDegradedWhileSomeAreDeadOrHeld() {
        Figures figures = overdue(
                Map.of(
                        DeliveryStatus.DEAD, new Pile(1, NOW.minusSeconds(9)),
                        DeliveryStatus.QUARANTINED, new Pile(2, NOW.minusSeconds(8))),
                null);

        assertThat(part("dead", seen(figures)).status()).isEqualTo(Status.DEGRADED);
        assertThat(part("dead", seen(figures)).data())
                .containsEntry("count", 1L)
                .containsEntry("oldest_at", NOW.minusSeconds(9));
        assertThat(part("held", seen(figures)).status()).isEqualTo(Status.DEGRADED);
        assertThat(overall(seen(figures))).isEqualTo(Status.DEGRADED);
    }

    @ParameterizedTest
    @CsvSource({"150000, UP", "150001, DEGRADED", "-150000, UP", "-150001, DEGRADED"})
    void isDegradedWhenTheClocksDifferByHalfOfWhatIsAccepted(long skew, Status status) {
        Figures figures = SampleFigures.of(
                NOW, Map.of(), Optional.empty(), Optional.empty(), Optional.of(Duration.ofMillis(skew)), List.of());

        Part clock = part("clock", seen(figures));

        assertThat(clock.status()).isEqualTo(status);
        assertThat(clock.data()).containsEntry("skew_ms", skew);
    }

    @ParameterizedTest
    @CsvSource({"MISMATCH, UP", "NO_SIGNATURE, UP", "NOT_STORED, DEGRADED", "FAULT, DEGRADED", "NOT_CONFIGURED, UP"})
    void leavesOutOfItsStatusWhatStrangersCanBringAbout(Topic topic, Status status) {
        RejectionSum sum = new RejectionSum(RejectionCause.FAULT, null, null, 12, NOW, NOW, null, null);
        Figures figures = SampleFigures.of(
                NOW,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Advice(topic, sum, null)));

        assertThat(part("rejections", seen(figures)).status()).isEqualTo(status);
    }

    @Test
    void isDegradedWhenDeliveriesAreNotChainedInTime() {
        Instant limit = NOW.minus(Diagnosis.CHAINED_LATE);

        assertThat(part("chain", seen(unchained(limit))).status()).isEqualTo(Status.UP);
        assertThat(part("chain", seen(unchained(limit.minusMillis(1)))).status())
                .isEqualTo(Status.DEGRADED);
    }

    @Test
    void tellsThatNoKeyIsSet() {
        List<Part> parts = diagnosis("").parts(seen(CALM));

        assertThat(parts)
                .filteredOn(part -> part.status() != Status.UP)
                .extracting(Part::name, Part::status, Part::remedy)
                .containsExactly(tuple("sources", Status.DOWN, "sources.none"));
    }

    @Test
    void hasARemedyForEverythingAndNoneForNothing() {
        Figures bad = SampleFigures.of(
                NOW,
                Map.of(
                        DeliveryStatus.DEAD, new Pile(1, NOW),
                        DeliveryStatus.QUARANTINED, new Pile(1, NOW)),
                Optional.of(Instant.EPOCH),
                Optional.of(Instant.EPOCH),
                Optional.of(Duration.ofHours(1)),
                List.of(new Advice(
                        Topic.FAULT,
                        new RejectionSum(RejectionCause.FAULT, null, null, 1, NOW, NOW, null, null),
                        null)));
        List<Part> parts = new ArrayList<>(diagnosis("").parts(seen(bad)));
        for (Optional<Spooled> spool : List.of(
                Optional.<Spooled>empty(),
                Optional.of(FULL),
                Optional.of(new Spooled(false, false, 0, 0, 1, Optional.empty(), 0)),
                Optional.of(new Spooled(true, true, 1, 0, 1, Optional.empty(), 0)),
                Optional.of(new Spooled(true, true, 0, 0, 1, Optional.empty(), 1)))) {
            parts.addAll(diagnosis.parts(new Observation(NOW, true, "", ANSWERS, spool, Optional.empty())));
            parts.addAll(diagnosis.parts(new Observation(NOW, false, "", ANSWERS, spool, Optional.empty())));
        }

        for (Figures figures : OutboxDiagnosisTest.allKinds()) {
            parts.addAll(diagnosis.parts(seen(figures)));
        }

        Set<String> remedies =
                parts.stream().map(Part::remedy).filter(key -> !key.isEmpty()).collect(toCollection(TreeSet::new));
        assertThat(remedies)
                .isEqualTo(
                        ResourceBundle.getBundle("io.callboard.health.remedy").keySet());
    }

    private static Figures overdue(Map<DeliveryStatus, Pile> piles, Instant since) {
        return SampleFigures.of(NOW, piles, Optional.ofNullable(since), Optional.empty(), Optional.empty(), List.of());
    }

    private static Figures unchained(Instant since) {
        return SampleFigures.of(NOW, Map.of(), Optional.empty(), Optional.of(since), Optional.empty(), List.of());
    }

    private static Observation seen(Figures figures) {
        return new Observation(NOW, false, "", ANSWERS, Optional.of(EMPTY), Optional.of(figures));
    }

    private Part part(String name, Observation seen) {
        return diagnosis.parts(seen).stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Status overall(Observation seen) {
        return Diagnosis.overall(diagnosis.parts(seen), Diagnosis.isReady(seen.spool(), seen::isDatabaseUp));
    }

    private static Diagnosis diagnosis(String key) {
        return new Diagnosis(new SettingsReader(Map.of("retell.api-key", key), Map.of()).read());
    }
}
