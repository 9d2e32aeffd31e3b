package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.Exposition;
import io.callboard.fixture.Promtool;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus reads. */
@BlackBox
class MetricsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What may stand behind a label: names of Callboard and of the server's Java. */
    private static final Set<String> LABELS =
            Set.of("source", "event", "cause", "status", "part", "page", "le", "area", "id", "state", "action", "gc");

    private final Board board = Board.running();
    private final Api api = new Api(board);

    /** The API waits for the password to be verified, which health and metrics do not do for long. */
    @BeforeEach
    void isKnown() {
        assertThat(api.get("destinations").statusCode()).isEqualTo(200);
    }

    @Test
    void asksStrangersForAUser() {
        HttpResponse<String> answer = board.get("metrics");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(answer.body()).doesNotContain("callboard_");
    }

    @Test
    void countsWhatIsAcceptedAndRefusedAndTimesItsWayToTheBoard() throws InterruptedException {
        Exposition before = read();
        byte[] body = Bodies.call("call_ended", Bodies.newId(), "");
        assertThat(board.deliver(body).statusCode()).isEqualTo(204);
        assertThat(board.deliver(body, "v=1,d=00").statusCode()).isEqualTo(401);
        api.settledDeliveriesOf(body, 1);

        Exposition after = readUntilCounted(before);

        assertThat(grown(
                        before,
                        after,
                        "callboard_deliveries_accepted_total",
                        "source",
                        "retell",
                        "event",
                        "call_ended"))
                .isEqualTo(1);
        assertThat(grown(before, after, "callboard_accept_seconds_count")).isEqualTo(1);
        assertThat(grown(before, after, "callboard_projection_seconds_count")).isEqualTo(1);
        assertThat(grown(before, after, "callboard_requests_rejected_total")).isEqualTo(1);
        assertThat(grown(before, after, "callboard_page_seconds_count", "page", "api", "status", "2xx"))
                .isPositive();
    }

    @Test
    void timesEachPage() {
        Exposition before = read();
        board.get("login.xhtml");
        board.get("nobody.xhtml");

        Exposition after = read();

        assertThat(grown(before, after, "callboard_page_seconds_count", "page", "login", "status", "2xx"))
                .isEqualTo(1);
        assertThat(after.samples())
                .filteredOn(sample -> sample.name().equals("callboard_page_seconds_count"))
                .extracting(sample -> sample.labels().get("page"))
                .doesNotContain("nobody");
    }

    @Test
    void tellsStatesAndTheServersJava() throws InterruptedException {
        Exposition told = readUntil(MetricsIT::isTold);

        assertThat(told.sum("callboard_health_status", "part", "database")).isZero();
        assertThat(told.sum("callboard_spool_room")).isEqualTo(1);
        assertThat(told.sum("callboard_spool_limit_bytes")).isEqualTo(1L << 30);
        assertThat(told.sum("callboard_backlog_overdue_seconds")).isNotNaN().isLessThan(60);
        assertThat(told.sum("jvm_memory_used_bytes")).isPositive();
        assertThat(told.sum("jvm_threads_live_threads")).isPositive();
    }

    /** They are of a module of the JDK that not every server shows to applications. */
    @Test
    void tellsOfTheProcessors() {
        assertThat(read().names()).contains("process_cpu_usage", "system_cpu_usage");
    }

    @Test
    void tellsHowFarChangesArePublished() throws InterruptedException {
        double before = readUntil(MetricsIT::isTold).sum("callboard_outbox_sequence");
        byte[] body = Bodies.call("call_started", Bodies.newId(), "");
        assertThat(board.deliver(body).statusCode()).isEqualTo(204);
        api.settledDeliveriesOf(body, 1);
        boolean publishes = !api.read("destinations").containsKey("off");

        Exposition after = readUntil(told -> isTold(told)
                && told.sum("callboard_health_status", "part", "outbox") == 0
                && (!publishes || told.sum("callboard_outbox_sequence") > before));

        assertThat(after.names()).contains("callboard_outbox_sequence");
        assertThat(after.sum("callboard_outbox_dead")).isZero();
        assertThat(after.sum("callboard_outbox_lag_seconds")).isLessThan(60);
        if (!publishes) {
            assertThat(after.sum("callboard_outbox_waiting")).isZero();
        }
    }

    @Test
    void keepsItsLabelsFewAndToldBeforehand() {
        Exposition told = read();

        assertThat(told.samples()).hasSizeLessThan(1000).allSatisfy(sample -> assertThat(LABELS)
                .containsAll(sample.labels().keySet()));
    }

    @Test
    void isAcceptedByPrometheusItself(@TempDir Path folder) throws IOException {
        Path metrics = Files.writeString(
                folder.resolve("metrics.txt"), api.get("../metrics").body());

        Promtool.accepts(metrics, "check", "metrics");
    }

    /** The counts are told after the answers. */
    private Exposition readUntilCounted(Exposition before) throws InterruptedException {
        return readUntil(after -> grown(before, after, "callboard_accept_seconds_count") > 0
                && grown(before, after, "callboard_projection_seconds_count") > 0);
    }

    /** Whether the database and the disk of the spool told in time, which on a busy machine they may not. */
    private static boolean isTold(Exposition told) {
        return told.sum("callboard_health_status", "part", "database") == 0
                && !Double.isNaN(told.sum("callboard_outbox_sequence"))
                && !Double.isNaN(told.sum("callboard_backlog_overdue_seconds"))
                && !Double.isNaN(told.sum("callboard_spool_room"));
    }

    private Exposition readUntil(Predicate<Exposition> isSo) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Exposition told = read();
        while (!isSo.test(told)) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(200);
            told = read();
        }
        return told;
    }

    private static double grown(Exposition before, Exposition after, String name, String... labels) {
        return after.sum(name, labels) - before.sum(name, labels);
    }

    private Exposition read() {
        HttpResponse<String> answer = api.get("../metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        // Servers order the parameters as they like
        assertThat(answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .split(";\\s*"))
                .startsWith("text/plain")
                .containsExactlyInAnyOrder("text/plain", "version=0.0.4", "charset=utf-8");
        return Exposition.read(answer.body());
    }
}
