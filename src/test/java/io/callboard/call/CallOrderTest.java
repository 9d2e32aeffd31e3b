package io.callboard.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.CallPayload;
import io.callboard.event.EventOrder;
import io.callboard.event.EventType;
import io.callboard.event.Subject;
import io.callboard.event.TransferPayload;
import io.callboard.event.WebhookEvent.CallEvent;
import io.callboard.fixture.Events;
import io.callboard.fixture.Permutations;
import io.callboard.fixture.RandomFields;
import io.callboard.fixture.VisibleState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallOrderTest {

    private static final List<EventType> TYPES = Arrays.stream(EventType.values())
            .filter(type -> type.subject() == Subject.CALL && !type.isQuestion())
            .toList();
    private static final List<String> QUERIES =
            Arrays.asList(null, "customer=Ana", "customer=Bo&office=1", "office=2&x");

    private record Arrival(CallEvent event, String query) {}

    @ParameterizedTest
    @CsvSource({"2, 200", "3, 200", "4, 100", "5, 10", "6, 3"})
    void endsInTheSameCallInEveryOrder(int events, int trials) {
        for (int seed = 0; seed < trials; seed++) {
            List<Arrival> arrivals = arrivals(new Random(seed), events);
            Map<String, String> expected = state(arrivals);
            String name = "seed " + seed + " of " + events + " events";
            Permutations.each(
                    arrivals, order -> assertThat(state(order)).as(name).isEqualTo(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 200", "6, 200", "12, 100"})
    void endsInTheSameCallWithRepetitions(int events, int trials) {
        for (int seed = 0; seed < trials; seed++) {
            Random random = new Random(seed);
            List<Arrival> arrivals = arrivals(random, events);
            List<Arrival> repeated = new ArrayList<>(arrivals);
            repeated.addAll(arrivals.subList(0, random.nextInt(events) + 1));
            repeated.addAll(arrivals.subList(random.nextInt(events), events));
            Collections.shuffle(repeated, random);

            assertThat(state(repeated)).as("seed " + seed).isEqualTo(state(arrivals));
        }
    }

    private static Map<String, String> state(List<Arrival> arrivals) {
        Call call = new Call("retell", Events.CALL_ID);
        arrivals.forEach(arrival -> {
            call.apply(arrival.event());
            call.label(arrival.query(), arrival.event().order());
        });
        return VisibleState.of(call);
    }

    private static List<Arrival> arrivals(Random random, int count) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arrivals.add(new Arrival(event(random, i), QUERIES.get(random.nextInt(QUERIES.size()))));
        }
        return arrivals;
    }

    private static CallEvent event(Random random, int index) {
        EventType type = TYPES.get(random.nextInt(TYPES.size()));
        long sentAt = 5000 + random.nextInt(3);
        int progress = type.rank() == 2 ? random.nextInt(3) : 0;
        EventOrder order = new EventOrder(type.rank(), progress, random.nextInt(2), sentAt, "digest" + index);
        TransferPayload transfer = type.isTransfer() && random.nextBoolean()
                ? new TransferPayload(random.nextBoolean() ? null : "+1", null, "warm", Instant.ofEpochMilli(sentAt))
                : null;
        return Events.call(type, order, new RandomFields(random).of(CallPayload.class), transfer);
    }
}
