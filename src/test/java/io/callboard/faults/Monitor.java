package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Asks a server once a second how it stands, as anybody and as its administrator, as a monitoring system does. */
final class Monitor {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String authorization;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::poll, "monitor");
    private volatile boolean over;

    private record Answer(String path, boolean user, int status, String body, Duration took) {}

    Monitor(URI base, String password) {
        this.base = base;
        authorization =
                "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Before the database is away: who is verified then is known later. */
    void check() {
        Pause.until(PATIENCE, () -> ask("metrics", true).status() != 503);
        assertThat(ask("health", true).status()).as("health, before").isEqualTo(200);
        assertThat(ask("metrics", true).status()).as("metrics, before").isEqualTo(200);
    }

    void start() {
        thread.start();
    }

    void stop() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it was told while the database was away. */
    void judge() {
        assertThat(answers)
                .filteredOn(answer -> answer.path().equals("health/ready"))
                .isNotEmpty()
                .extracting(Answer::status)
                .containsOnly(200);
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        JsonObject database = Json.createReader(new StringReader(last("health").body()))
                .readObject()
                .getJsonArray("checks")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(part -> part.getString("name").equals("database"))
                .findFirst()
                .orElseThrow();
        assertThat(database.getString("status")).isEqualTo("DOWN");
        assertThat(database).as("what the administrator is told").containsKey("data");
        assertThat(last("metrics").body()).contains("callboard_health_status{part=\"database\"} 2.0");
        if (Form.isTimed()) {
            // Prometheus is more patient
            assertThat(answers)
                    .filteredOn(answer -> !answer.path().equals("metrics"))
                    .extracting(Answer::took)
                    .allSatisfy(took -> assertThat(took).isLessThanOrEqualTo(LONGEST));
        }
    }

    /** To the administrator. */
    private Answer last(String path) {
        return answers.stream()
                .filter(answer -> answer.user() && answer.path().equals(path))
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private void poll() {
        while (!over) {
            for (String path : new String[] {"health", "health/ready"}) {
                answers.add(ask(path, false));
                answers.add(ask(path, true));
            }
            answers.add(ask("metrics", true));
            Pause.ofSeconds(1);
        }
    }

    /** A status of 0 when there was no answer. */
    private Answer ask(String path, boolean user) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        if (user) {
            request.header("Authorization", authorization);
        }
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(path, user, answer.statusCode(), answer.body(), since(start));
        } catch (IOException e) {
            return new Answer(path, user, 0, "", since(start));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
