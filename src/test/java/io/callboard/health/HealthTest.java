package io.callboard.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.SettingsReader;
import io.callboard.fixture.SteppingClock;
import io.callboard.inbox.SpoolState;
import io.callboard.inbox.Spooled;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
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
    private volatile boolean diskHangs;
    private final AtomicInteger looks = new AtomicInteger();
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
                return SampleFigures.of(
                        clock.instant(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
            }
        };
        health.spool = spool();
        health.settings = new SettingsReader(Map.of("retell.api-key", "key_1"), Map.of()).read();
        health.clock = clock;
        health.open(Executors.newCachedThreadPool(), Executors.newCachedThreadPool());
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
        assertThat(health.report(Duration.ZERO).httpStatus()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - again)).isLessThan(LONGEST);
    }

    @Test
    void tellsInTimeThatTheDatabaseHangs() {
        hangs = true;
        long start = System.nanoTime();

        Report report = health.report(Duration.ZERO);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        assertThat(report.httpStatus()).isEqualTo(200);
        assertThat(json(report, Audience.OPERATORS).getString("status")).isEqualTo("DEGRADED");
        assertThat(check(json(report, Audience.OPERATORS), "database").getString("status"))
                .isEqualTo("DOWN");
        assertThat(check(json(report, Audience.OPERATORS), "backlog").getString("status"))
                .isEqualTo("UNKNOWN");
    }

    @Test
    void tellsInTimeThatTheDiskOfTheSpoolHangs() {
        diskHangs = true;
        long start = System.nanoTime();

        Report report = health.report(Duration.ZERO);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        assertThat(report.httpStatus()).isEqualTo(200);
        assertThat(check(json(report, Audience.USERS), "spool").getString("status"))
                .isEqualTo("DOWN");
        assertThat(check(json(report, Audience.USERS), "database").getString("status"))
                .isEqualTo("UP");
        assertThat(health.isReady()).isTrue();
    }

    @Test
    void isNotReadyInTimeWhenDiskAndDatabaseHang() {
        diskHangs = true;
        hangs = true;
        long start = System.nanoTime();

        assertThat(health.isReady()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    }

    @Test
    void knowsTheSpoolWhileTheDatabaseHoldsAllItsThreads() {
        health.close();
        ExecutorService none = Executors.newCachedThreadPool();
        none.shutdown();
        health.open(none, Executors.newCachedThreadPool());

        assertThat(health.isReady()).isTrue();
        assertThat(check(json(health.report(Duration.ZERO), Audience.USERS), "spool")
                        .getString("status"))
                .isEqualTo("UP");
    }

    @Test
    void looksAtTheDiskOnceASecondHoweverManyAsk() {
        long start = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            health.isReady();
        }
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();

        assertThat(looks.get()).isBetween(1, 1 + (int) seconds);
    }

    @Test
    void waitsLessForWhoWaitedAlready() {
        hangs = true;
        long start = System.nanoTime();

        health.report(Health.WITHIN.minusMillis(100));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void tellsOperatorsAloneWhatTheDatabaseSaid() {
        away = true;

        JsonObject told = check(json(health.report(Duration.ZERO), Audience.USERS), "database");

        assertThat(told.getJsonObject("data").keySet()).contains("remedy").doesNotContain("last_error");
    }

    @Test
    void tellsSinceWhenAPartHasItsStatus() {
        Instant started = clock.instant();
        health.report(Duration.ZERO);
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

        JsonObject told = check(json(health.report(Duration.ZERO), Audience.OPERATORS), "database");
        assertThat(told.getJsonObject("data").getString("remedy")).startsWith("Deliveries go to the spool");
        assertThat(told.getJsonObject("data").getString("last_error")).isEqualTo("SQL state 08006");
        assertThat(json(health.report(Duration.ZERO), Audience.ANYBODY).getJsonArray("checks"))
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.asJsonObject().keySet()).containsExactly("name", "status"));
    }

    private String since(String name) {
        return check(json(health.report(Duration.ZERO), Audience.OPERATORS), name)
                .getJsonObject("data")
                .getString("since");
    }

    private static JsonObject json(Report report, Audience audience) {
        return Json.createReader(new StringReader(report.json(audience))).readObject();
    }

    private static JsonObject check(JsonObject report, String name) {
        return report.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .filter(check -> check.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void answer() {
        awaitIf(hangs);
    }

    private void awaitIf(boolean hanging) {
        try {
            if (hanging) {
                back.await();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SpoolState spool() {
        return new SpoolState() {
            @Override
            public Spooled look() {
                looks.incrementAndGet();
                awaitIf(diskHangs);
                return new Spooled(true, room, 0, 0, 1, Optional.empty(), 0);
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
