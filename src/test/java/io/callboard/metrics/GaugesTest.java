package io.callboard.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.Exposition;
import io.callboard.fixture.Promtool;
import io.callboard.health.Figures;
import io.callboard.inbox.Spooled;
import io.callboard.relay.DestinationState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States, as they are told when Prometheus asks. */
class GaugesTest {

    private final AllMeters meters = new AllMeters();

    @Test
    void tellWhatTheDatabaseTells() {
        Exposition told = Exposition.read(meters.text());

        assertThat(told.sum("callboard_deliveries_unsettled", "status", "dead")).isEqualTo(3);
        assertThat(told.sum("callboard_deliveries_unsettled", "status", "received"))
                .isZero();
        assertThat(told.sum("callboard_backlog_overdue_seconds")).isEqualTo(88);
        assertThat(told.sum("callboard_figures_age_seconds")).isEqualTo(2);
        assertThat(told.sum("callboard_chain_lag_seconds")).isZero();
        assertThat(told.sum("callboard_clock_skew_seconds")).isEqualTo(-0.25);
    }

    @Test
    void tellNoNumberWhileTheDatabaseDoesNot() {
        meters.figures = Optional.empty();

        Exposition told = Exposition.read(meters.text());

        assertThat(told.sum("callboard_deliveries_unsettled", "status", "dead")).isNaN();
        assertThat(told.sum("callboard_backlog_overdue_seconds")).isNaN();
    }

    @Test
    void tellNoSkewWhenNothingWasReceivedLately() {
        meters.figures = Optional.of(new Figures(
                AllMeters.NOW,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new DestinationState("topic", 0, null, 0, null, null, null, null, 0)));

        Exposition told = Exposition.read(meters.text());

        assertThat(told.sum("callboard_clock_skew_seconds")).isNaN();
        assertThat(told.sum("callboard_outbox_lag_seconds")).isZero();
        assertThat(told.sum("callboard_backlog_overdue_seconds")).isZero();
    }

    @Test
    void tellHowFarChangesArePublished() {
        Exposition told = Exposition.read(meters.text());

        assertThat(told.sum("callboard_outbox_waiting")).isEqualTo(4);
        assertThat(told.sum("callboard_outbox_lag_seconds")).isEqualTo(90);
        assertThat(told.sum("callboard_outbox_dead")).isEqualTo(1);
        assertThat(told.sum("callboard_outbox_sequence")).isEqualTo(17);
    }

    @Test
    void tellThemselvesAnewEachTime() {
        Exposition before = Exposition.read(meters.text());
        meters.figures = meters.figures.map(AllMeters::later);
        meters.spool = Optional.of(new Spooled(true, false, 7, 990, 1000, Optional.of(AllMeters.NOW), 2));

        Exposition after = Exposition.read(meters.text());

        for (String name : List.of(
                "callboard_deliveries_unsettled",
                "callboard_backlog_overdue_seconds",
                "callboard_chain_lag_seconds",
                "callboard_clock_skew_seconds",
                "callboard_figures_age_seconds",
                "callboard_outbox_waiting",
                "callboard_outbox_lag_seconds",
                "callboard_outbox_dead",
                "callboard_outbox_sequence",
                "callboard_spool_deliveries",
                "callboard_spool_size_bytes",
                "callboard_spool_age_seconds",
                "callboard_spool_set_aside",
                "callboard_spool_room")) {
            assertThat(after.sum(name)).as(name).isNotEqualTo(before.sum(name));
        }
    }

    @Test
    void tellWhatLiesInTheSpool() {
        Exposition told = Exposition.read(meters.text());

        assertThat(told.sum("callboard_spool_deliveries")).isEqualTo(2);
        assertThat(told.sum("callboard_spool_size_bytes")).isEqualTo(700);
        assertThat(told.sum("callboard_spool_limit_bytes")).isEqualTo(1000);
        assertThat(told.sum("callboard_spool_age_seconds")).isEqualTo(1.5);
        assertThat(told.sum("callboard_spool_set_aside")).isEqualTo(1);
        assertThat(told.sum("callboard_spool_room")).isEqualTo(1);
    }

    @Test
    void tellNoNumberWhileTheDiskOfTheSpoolDoesNot() {
        meters.spool = Optional.empty();

        Exposition told = Exposition.read(meters.text());

        assertThat(told.sum("callboard_spool_deliveries")).isNaN();
        assertThat(told.sum("callboard_spool_room")).isNaN();
    }

    @Test
    void tellWhatHealthSays() {
        Exposition told = Exposition.read(meters.text());

        assertThat(told.sum("callboard_health")).isEqualTo(1);
        assertThat(told.sum("callboard_health_status", "part", "database")).isEqualTo(2);
        assertThat(told.sum("callboard_health_status", "part", "spool")).isEqualTo(3);
    }

    @Test
    void areAcceptedByPrometheusItself(@TempDir Path folder) throws IOException {
        Promtool.accepts(Files.writeString(folder.resolve("metrics.txt"), meters.text()), "check", "metrics");
    }
}
