package io.callboard.demo;

import io.callboard.it.Signature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Posts deliveries, signed as they are sent, and tries each three times, as the provider does. */
final class Sender {

    private static final int TRIES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NO_ANSWER = 0;

    /** Of a hundred deliveries so many come twice. */
    private static final int TWICE = 1;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String webhook;
    private final String key;
    private final Clock clock;
    private final Map<Integer, Integer> answers = new TreeMap<>();

    Sender(URI board, String key, Clock clock) {
        this.webhook = board + "/webhook";
        this.key = key;
        this.clock = clock;
    }

    void send(Happening happening) throws InterruptedException {
        String body = happening.body().get().toString();
        int status = NO_ANSWER;
        for (int tries = 0; tries < TRIES && status / 100 != 2; tries++) {
            Thread.sleep(tries * 500L);
            status = post(happening.query(), body);
        }
        count(status);
        if (Math.floorMod(body.hashCode(), 100) < TWICE) {
            count(post(happening.query(), body));
        }
    }

    /** How many were answered with which status; 0 stands for no answer. */
    synchronized Map<Integer, Integer> answers() {
        return new TreeMap<>(answers);
    }

    private synchronized void count(int status) {
        answers.merge(status, 1, Integer::sum);
    }

    private int post(String query, String body) throws InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String sentAt = String.valueOf(clock.millis());
        HttpRequest request = HttpRequest.newBuilder(URI.create(webhook + query))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(Signature.HEADER, "v=" + sentAt + ",d=" + Signature.digest(key, bytes, sentAt))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }
}
