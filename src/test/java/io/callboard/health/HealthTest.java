package io.callboard.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.SettingsReader;
import io.callboard.fixture.SteppingClock;
import io.callboard.inbox.SpoolState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What monitoring is told, while the database answers, hangs or fails. */
class HealthTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final CountDownLatch back = new CountDownLatch(1);
    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final Health health = new Health();
    private volatile boolean hangs;
    private volatile boolean away;
    private volatile boolean room = true;

    @BeforeEach
    void start() {
        health.reader = new FiguresReader() {
            @Override
            Optional<Instant> lastDelivery() {
                answer();
                return Optional.empty();
            }

            @Override
            Figures figures() {
                answer();
                return new Figures(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
            }
        };
        health.spool = spool();
        health.settings = new SettingsReader(Map.of("retell.api-key", "key_1"), Map.of()).read();
        health.clock = clock;
        health.open(Executors.newCachedThreadPool());
    }

    @AfterEach
    void stop() {
        back.countDown();
        health.close();
    }

    @Test
    void isReadyWhileTheSpoolCanTakeDeliveriesAndAsksNobodyElse() {
        hangs = true;
        away = true;
        long start = System.nanoTime();

        assertThat(health.isReady()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Latest.PATIENCE);
    }

    @Test
    void isReadyWithoutTheSpoolWhileTheDatabaseAnswers() {
        room = false;

        assertThat(health.isReady()).isTrue();
        away = true;
        assertThat(health.isReady()).isFalse();
    }

    @Test
    void isNotReadyInTimeWhenTheDatabaseHangsAndTheSpoolIsFull() {
        hangs = true;
        room = false;
        long start = System.nanoTime();

        assertThat(health.isReady()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        long again = System.nanoTime();
        assertThat(health.report().httpStatus()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - again)).isLessThan(LONGEST);
    }

    @Test
    void tellsInTimeThatTheDatabaseHangs() {
        hangs = true;
        long start = System.nanoTime();

        Report report = health.report();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        assertThat(report.httpStatus()).isEqualTo(200);
        assertThat(json(report, true).getString("status")).isEqualTo("DEGRADED");
        assertThat(check(json(report, true), "database").getString("status")).isEqualTo("DOWN");
        assertThat(check(json(report, true), "backlog").getString("status")).isEqualTo("UNKNOWN");
    }

    @Test
    void tellsSinceWhenAPartHasItsStatus() {
        Instant started = clock.instant();
        health.report();
        clock.advance(Duration.ofMinutes(5));
        assertThat(since("database")).isEqualTo(started.toString());

        away = true;
        assertThat(since("database")).isEqualTo("2026-11-21T18:05:00Z");
        clock.advance(Duration.ofMinutes(5));
        assertThat(since("database")).isEqualTo("2026-11-21T18:05:00Z");
        assertThat(since("sources")).isEqualTo(started.toString());
    }

    @Test
    void tellsUsersWhatToDoAndOthersOnlyHowItStands() {
        away = true;

        JsonObject told = check(json(health.report(), true), "database");
        assertThat(told.getJsonObject("data").getString("remedy")).startsWith("Deliveries go to the spool");
        assertThat(told.getJsonObject("data").getString("last_error")).isEqualTo("SQL state 08006");
        assertThat(json(health.report(), false).getJsonArray("checks"))
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.asJsonObject().keySet()).containsExactly("name", "status"));
    }

    private String since(String name) {
        return check(json(health.report(), true), name).getJsonObject("data").getString("since");
    }

    private static JsonObject json(Report report, boolean detailed) {
        return Json.createReader(new StringReader(report.json(detailed))).readObject();
    }

    private static JsonObject check(JsonObject report, String name) {
        return report.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .filter(check -> check.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void answer() {
        try {
            if (hangs) {
                back.await();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SpoolState spool() {
        return new SpoolState() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public boolean hasRoom() {
                return room;
            }

            @Override
            public long limit() {
                return 1;
            }

            @Override
            public int count() {
                return 0;
            }

            @Override
            public long bytes() {
                return 0;
            }

            @Override
            public Optional<Instant> oldest() {
                return Optional.empty();
            }

            @Override
            public long setAside() {
                return 0;
            }

            @Override
            public boolean isDatabaseAway() {
                return away;
            }

            @Override
            public String lastError() {
                return away ? "SQL state 08006" : "";
            }
        };
    }
}
