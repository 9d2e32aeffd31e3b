package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.Permutations;
import io.callboard.it.Bodies;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Case 6: every order of the six events of a call with transfers, 300 updates of its transcript strewn among them. */
class EventOrderFault {

    /** In the order of their sending; the transcript's updates are sent between the first and the second. */
    private static final List<String> LIFE = List.of(
            "01_call_started_phone_inbound.json",
            "14_transfer_started_full.json",
            "15_transfer_bridged.json",
            "16_transfer_cancelled.json",
            "03_call_ended_phone_full.json",
            "09_call_analyzed_full.json");

    private static final String UPDATE = "12_transcript_updated_call.json";

    /** Where the lines of an update stand: each has one more than the one before. */
    private static final String TRANSCRIPT = "\"transcript_with_tool_calls\":\\s*\\[";

    private static final String LINE = "{\"role\":\"agent\",\"content\":\"So\"},";

    private static final int ORDERS = Form.of(720, 16);
    private static final int UPDATES = Form.of(300, 20);
    private static final int CONNECTIONS = 16;

    private final Site site = Site.get();
    private final Node node = site.node();
    private final Instant born = Instant.now().minusSeconds(60);
    private final Random random = new Random(20_260_101);

    /** One event of a life: a sample, and its place in the order of sending. */
    record Step(String sample, int place) {}

    @Test
    void endsInTheSameCall() {
        List<List<Step>> orders = orders();
        Map<String, List<Step>> calls = new ConcurrentHashMap<>();
        try (Book book = site.book("6 every order of a call's events")) {
            AtomicInteger next = new AtomicInteger();
            Threads.together(CONNECTIONS, i -> {
                try (Sender sender = new Sender(book, node.base())) {
                    for (int n = next.getAndIncrement(); n < orders.size(); n = next.getAndIncrement()) {
                        String id = Parcel.newId();
                        calls.put(id, orders.get(n));
                        orders.get(n).forEach(step -> sender.deliver(parcel(step, id), sentAt(step)));
                    }
                }
            });
            book.settles(Duration.ofMinutes(10));
            Shapes shapes = new Shapes();
            calls.keySet().forEach(id -> shapes.add(id, call(id)));
            book.close(orders.size() + " orders of " + orders.get(0).size() + " events: " + shapes.count()
                            + " different JSON")
                    .verifyOnBoard();
            assertThat(book.answers().refused()).isZero();
            assertThat(shapes.count()).isEqualTo(1);
        }
    }

    /** Some or all orders of the six, each with the updates at places of its own. */
    private List<List<Step>> orders() {
        List<List<Step>> orders = new ArrayList<>();
        Permutations.each(LIFE, order -> orders.add(strewn(order)));
        Collections.shuffle(orders, random);
        return orders.subList(0, ORDERS);
    }

    private List<Step> strewn(List<String> order) {
        List<Step> steps = new ArrayList<>();
        order.forEach(sample -> steps.add(new Step(sample, LIFE.indexOf(sample) * (UPDATES + 1))));
        for (int i = 1; i <= UPDATES; i++) {
            steps.add(random.nextInt(steps.size() + 1), new Step(UPDATE, i));
        }
        return steps;
    }

    private Instant sentAt(Step step) {
        return born.plusMillis(10L * step.place());
    }

    private static Parcel parcel(Step step, String id) {
        byte[] body = Bodies.sample(step.sample(), id);
        if (step.sample().equals(UPDATE)) {
            String text = new String(body, StandardCharsets.UTF_8);
            body = text.replaceFirst("lakeside-dental", "lakeside-" + step.place())
                    .replaceFirst(TRANSCRIPT, "$0" + LINE.repeat(step.place()))
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(body.length).as("of the transcript so far").isGreaterThan(text.length());
        }
        return Parcel.of(body);
    }

    /** The call as the API tells it. */
    private String call(String id) {
        String login = "admin:" + site.password();
        HttpRequest request = HttpRequest.newBuilder(node.base().resolve("api/calls/" + id))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .timeout(Duration.ofMinutes(1))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            // An error would be the same for all of them
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
