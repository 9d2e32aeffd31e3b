package io.callboard.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.callboard.audit.Who;
import io.callboard.call.CallChanged;
import io.callboard.call.CallFilter;
import io.callboard.call.CallOccurred;
import io.callboard.call.CallRepository;
import io.callboard.chat.ChatChanged;
import io.callboard.chat.ChatOccurred;
import io.callboard.chat.ChatRepository;
import io.callboard.event.EnvelopeReader;
import io.callboard.event.Remark;
import io.callboard.event.Remark.Code;
import io.callboard.event.WebhookEvent.CallEvent;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Fired;
import io.callboard.fixture.LogLines;
import io.callboard.fixture.SampleDelivery;
import io.callboard.fixture.Together;
import io.callboard.inbox.DeliveriesProjected;
import io.callboard.inbox.DeliveryAccepted;
import io.callboard.inbox.DeliveryStatus;
import io.callboard.inbox.InboxFixture;
import io.callboard.trace.RecordedTraces;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class DeliveryProcessorTest {

    private static final String ENDED =
            "{\"event\":\"call_ended\",\"call\":{\"call_id\":\"call_1\",\"end_timestamp\":5}}";

    @Parameter
    DatabaseServer server;

    InboxFixture inbox;
    CallRepository calls;
    ChatRepository chats;
    Fired<CallChanged> changed;
    Fired<DeliveriesProjected> projected;
    DeliveryProjection projection;
    DeliveryProcessor processor;

    @BeforeEach
    void wire() {
        inbox = new InboxFixture(server);
        calls = inbox.database.bean(CallRepository.class);
        chats = inbox.database.bean(ChatRepository.class);
        changed = new Fired<>();
        projected = new Fired<>();
        projection = inbox.database.bean(DeliveryProjection.class);
        projection.claim = inbox.claim;
        projection.calls = inbox.database.bean(CallProjector.class);
        projection.calls.calls = calls;
        projection.calls.changed = changed.event();
        projection.calls.occurred = new Fired<CallOccurred>().event();
        projection.calls.clock = inbox.clock;
        projection.chats = inbox.database.bean(ChatProjector.class);
        projection.chats.chats = chats;
        projection.chats.changed = new Fired<ChatChanged>().event();
        projection.chats.occurred = new Fired<ChatOccurred>().event();
        projection.chats.clock = inbox.clock;
        projection.projected = projected.event();
        projection.traces = inbox.traces;
        processor = inbox.database.bean(DeliveryProcessor.class);
        processor.projection = projection;
        processor.claim = inbox.claim;
    }

    @Test
    void foldsADeliveryIntoItsCall() {
        UUID id = accept(ENDED);

        announce(id);

        assertThat(inbox.statusOf(id)).isEqualTo(DeliveryStatus.PROCESSED);
        assertThat(calls.find("retell", "call_1").orElseThrow().getEndTimestamp())
                .hasToString("1970-01-01T00:00:00.005Z");
        assertThat(projected.all()).containsExactly(new DeliveriesProjected(List.of(SampleDelivery.RECEIVED_AT)));
    }

    @Test
    void goesOnWithTheTraceOfEachRequest() {
        RecordedTraces traces = new RecordedTraces();
        traces.of(inbox.traces);
        UUID first = traces.request(() -> accept(ENDED));
        UUID untraced = accept(ENDED.replace("call_1", "call_2"));
        UUID last = traces.request(() -> accept(ENDED.replace("call_1", "call_3")));
        List<String> here = new ArrayList<>();
        projection.calls.changed =
                new Fired<CallChanged>(fact -> here.add(fact.callId() + ' ' + inbox.traces.here())).event();

        processor.deliveryAccepted(new DeliveryAccepted(List.of(List.of(first, untraced, last))));

        List<SpanData> requests = traces.ended().subList(0, 2);
        List<SpanData> steps = traces.ended().subList(2, traces.ended().size());
        assertThat(steps).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(steps.get(i).getTraceId()).isEqualTo(requests.get(i).getTraceId());
            assertThat(steps.get(i).getParentSpanId()).isEqualTo(requests.get(i).getSpanId());
        }
        assertThat(here)
                .containsExactlyInAnyOrder(
                        "call_1 " + text(steps.get(0)), "call_2 null", "call_3 " + text(steps.get(1)));
        assertThat(inbox.find(last).inLog())
                .endsWith(", trace " + requests.get(1).getTraceId() + ")");
    }

    private static String text(SpanData span) {
        return "00-" + span.getTraceId() + '-' + span.getSpanId() + '-'
                + span.getSpanContext().getTraceFlags().asHex();
    }

    @Test
    void beginsANewTraceWhenItIsReplayed() {
        RecordedTraces traces = new RecordedTraces();
        traces.of(inbox.traces);
        UUID id = announce(traces.request(() -> accept(ENDED)));
        inbox.replay.replay(id, Who.named("olga"));

        announce(id);

        SpanData request = traces.ended().get(0);
        SpanData replayed = traces.ended().get(2);
        assertThat(traces.ended()).hasSize(3);
        assertThat(replayed.getTraceId()).isNotEqualTo(request.getTraceId());
        assertThat(replayed.getLinks()).hasSize(1);
        assertThat(replayed.getLinks().get(0).getSpanContext().getSpanId()).isEqualTo(request.getSpanId());
    }

    @Test
    void marksTheStepOfAFailure() {
        RecordedTraces traces = new RecordedTraces();
        traces.of(inbox.traces);
        projection.calls.changed = new Fired<CallChanged>(fact -> {
                    throw new IllegalStateException("planted");
                })
                .event();
        announce(traces.request(() -> accept(ENDED)));

        assertThat(traces.ended().get(1).getStatus()).isEqualTo(StatusData.error());
    }

    @Test
    void foldsADeliveryIntoItsChat() {
        UUID id = accept("{\"event\":\"chat_started\",\"chat\":{\"chat_id\":\"chat_1\"}}");

        announce(id);

        assertThat(inbox.statusOf(id)).isEqualTo(DeliveryStatus.PROCESSED);
        assertThat(chats.find("retell", "chat_1")).isPresent();
    }

    @Test
    void keepsWhatBelongsToNoCallAsADeliveryAlone() {
        List<UUID> ids = List.of(
                accept("{\"event\":\"call_inbound\",\"call_inbound\":{\"from_number\":\"+1\"}}"),
                accept("{\"event\":\"tomorrow\",\"call\":{\"call_id\":\"call_1\"}}"),
                accept("no json"),
                accept(""));

        ids.forEach(this::announce);

        assertThat(ids).allSatisfy(id -> assertThat(inbox.statusOf(id)).isEqualTo(DeliveryStatus.PROCESSED));
        assertThat(calls.count(CallFilter.ALL, 100)).isZero();
    }

    @Test
    void remarksWhatIsOddInTheWholeBody() {
        UUID id = accept(ENDED.replace(":5", ":\"2026-01-01T00:00:00Z\""));

        announce(id);

        assertThat(inbox.find(id).getRemarks()).contains(new Remark(Code.ISO_TIME, "call.end_timestamp"));
    }

    @Test
    void undoesAllOfAProjectionThatFailsAndNotesWhy() {
        UUID id = accept(ENDED);
        CallProjector sound = projection.calls;
        projection.calls = new CallProjector() {
            @Override
            public Map<UUID, List<Remark>> project(List<Told<CallEvent>> told) {
                sound.project(told);
                throw new NullPointerException("planted");
            }
        };

        announce(id);

        assertThat(inbox.statusOf(id)).isEqualTo(DeliveryStatus.FAILED);
        assertThat(inbox.find(id).getLastError()).contains("NullPointerException: planted");
        assertThat(calls.count(CallFilter.ALL, 100)).isZero();

        projection.calls = sound;
        announce(id);

        assertThat(inbox.statusOf(id)).isEqualTo(DeliveryStatus.PROCESSED);
        assertThat(inbox.find(id).getAttempts()).isEqualTo(2);
    }

    @Test
    void triesALostRaceAgainAtOnceButNotForEver() {
        UUID id = accept(ENDED);
        AtomicInteger tries = new AtomicInteger();
        projection.calls = new CallProjector() {
            @Override
            public Map<UUID, List<Remark>> project(List<Told<CallEvent>> told) {
                tries.incrementAndGet();
                throw new OptimisticLockException();
            }
        };

        announce(id);

        assertThat(tries).hasValue(10);
        assertThat(inbox.find(id).getAttempts()).isEqualTo(1);
        assertThat(inbox.statusOf(id)).isEqualTo(DeliveryStatus.FAILED);
    }

    @Test
    void projectsTheOthersOfAHundredWhenOneAlwaysFails() {
        CallProjector sound = projection.calls;
        projection.calls = new CallProjector() {
            @Override
            public Map<UUID, List<Remark>> project(List<Told<CallEvent>> told) {
                if (told.stream().anyMatch(each -> each.event().call().callId().equals("poison"))) {
                    throw new IllegalStateException();
                }
                return sound.project(told);
            }
        };
        inbox.sweep();
        UUID poison = accept(ENDED.replace("call_1", "poison"));
        List<UUID> others = IntStream.range(0, 99)
                .mapToObj(i -> accept(ENDED.replace("call_1", "other_" + i)))
                .toList();

        inbox.clock.advance(Duration.ofSeconds(30));
        inbox.sweep().forEach(this::announce);

        assertThat(others).allSatisfy(id -> assertThat(inbox.statusOf(id)).isEqualTo(DeliveryStatus.PROCESSED));
        assertThat(inbox.statusOf(poison)).isEqualTo(DeliveryStatus.FAILED);

        int announced = 0;
        for (int minutes = 0; minutes < 240; minutes++) {
            inbox.clock.advance(Duration.ofMinutes(1));
            List<UUID> due = inbox.sweep();
            announced += due.size();
            due.forEach(this::announce);
        }
        assertThat(announced).as("attempts of the poison after its first").isEqualTo(7);
        assertThat(inbox.statusOf(poison)).isEqualTo(DeliveryStatus.DEAD);
        assertThat(inbox.find(poison).getLastError()).contains("IllegalStateException");
    }

    @Test
    void logsNothingThatAFailureQuotes() {
        projection.calls = new CallProjector() {
            @Override
            public Map<UUID, List<Remark>> project(List<Told<CallEvent>> told) {
                throw new IllegalStateException("to +4915112345678");
            }
        };
        List<UUID> ids = List.of(accept(ENDED), accept(ENDED.replace("call_1", "call_2")));
        try (LogLines lines = new LogLines(DeliveryProcessor.class)) {
            processor.deliveryAccepted(new DeliveryAccepted(List.of(ids)));

            assertThat(lines.all()).isNotEmpty().noneMatch(line -> line.contains("+49"));
        }
    }

    @Test
    void foldsADeliveryOnceThoughItIsAnnouncedOften() throws Exception {
        UUID id = accept(ENDED);

        Together.run(8, () -> announce(id));

        assertThat(changed.all()).hasSize(1);
        assertThat(inbox.find(id).getAttempts()).isEqualTo(1);
    }

    @Test
    void makesOneCallOfManyEventsThatComeTogether() throws Exception {
        Queue<UUID> ids = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 16; i++) {
            ids.add(accept(ENDED.replace(":5", ":" + (1000 + i))));
        }
        List<UUID> all = List.copyOf(ids);

        Together.run(16, () -> announce(ids.remove()));

        assertThat(all).allSatisfy(id -> assertThat(inbox.statusOf(id)).isEqualTo(DeliveryStatus.PROCESSED));
        assertThat(calls.count(CallFilter.ALL, 100)).isEqualTo(1);
    }

    @Test
    void changesNothingWhenADeliveryIsReplayed() {
        UUID id = accept(ENDED);
        announce(id);
        inbox.replay.replay(id, Who.named("anna"));

        announce(id);

        assertThat(inbox.statusOf(id)).isEqualTo(DeliveryStatus.PROCESSED);
        assertThat(changed.all()).hasSize(1);
    }

    @Test
    void takesTheTimeOfReceiptForWhatWasNotSigned() {
        UUID id = inbox.accept(sample(ENDED).unsigned());

        announce(id);

        assertThat(inbox.statusOf(id)).isEqualTo(DeliveryStatus.PROCESSED);
    }

    @Test
    void foldsManyInOneTransactionInTheirOrder() {
        List<UUID> ids = IntStream.range(0, 20)
                .mapToObj(i -> accept(ENDED.replace("call_1", "call_" + i % 3).replace(":5", ":" + (1000 + i))))
                .toList();

        announce(ids.get(7));

        processor.deliveryAccepted(new DeliveryAccepted(List.of(ids)));

        assertThat(ids).allSatisfy(id -> {
            assertThat(inbox.statusOf(id)).isEqualTo(DeliveryStatus.PROCESSED);
            assertThat(inbox.find(id).getAttempts()).isEqualTo(1);
            assertThat(inbox.find(id).getProcessedAt()).isEqualTo(inbox.clock.instant());
        });
        assertThat(calls.count(CallFilter.ALL, 100)).isEqualTo(3);
    }

    @Test
    void foldsPortionsOneAfterTheOtherEachInATransaction() {
        List<UUID> ids = IntStream.range(0, 5)
                .mapToObj(i -> accept(ENDED.replace(":5", ":" + (1000 + i))))
                .toList();
        CallProjector sound = projection.calls;
        List<List<UUID>> together = new ArrayList<>();
        projection.calls = new CallProjector() {
            @Override
            public Map<UUID, List<Remark>> project(List<Told<CallEvent>> told) {
                together.add(told.stream().map(each -> each.delivery().getId()).toList());
                return sound.project(told);
            }
        };
        List<List<UUID>> portions = List.of(ids.subList(0, 2), ids.subList(2, 3), ids.subList(3, 5));

        processor.deliveryAccepted(new DeliveryAccepted(portions));

        assertThat(together).isEqualTo(portions);
        assertThat(ids).allSatisfy(id -> assertThat(inbox.statusOf(id)).isEqualTo(DeliveryStatus.PROCESSED));
    }

    @Test
    void foldsTheOthersWhenOneOfManyFails() {
        List<UUID> ids = List.of(
                accept(ENDED), accept(ENDED.replace("call_1", "call_2")), accept(ENDED.replace("call_1", "call_3")));
        CallProjector sound = projection.calls;
        projection.calls = new CallProjector() {
            @Override
            public Map<UUID, List<Remark>> project(List<Told<CallEvent>> told) {
                if (told.stream().anyMatch(each -> each.delivery().getId().equals(ids.get(1)))) {
                    throw new NullPointerException("planted");
                }
                return sound.project(told);
            }
        };

        processor.deliveryAccepted(new DeliveryAccepted(List.of(ids)));

        assertThat(ids)
                .extracting(inbox::statusOf)
                .containsExactly(DeliveryStatus.PROCESSED, DeliveryStatus.FAILED, DeliveryStatus.PROCESSED);
        assertThat(inbox.find(ids.get(1)).getAttempts()).isEqualTo(1);
    }

    @Test
    void throwsNothingAtTheServerEvenWhenNothingWorks() {
        assertThatCode(() -> announce(new UUID(0, 1))).doesNotThrowAnyException();
        processor.projection = null;
        assertThatCode(() -> announce(new UUID(0, 1))).doesNotThrowAnyException();
    }

    private UUID accept(String body) {
        return inbox.accept(sample(body));
    }

    private static SampleDelivery sample(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        return SampleDelivery.ofCall("any").withBody(bytes).withEnvelope(EnvelopeReader.peek(bytes));
    }

    private UUID announce(UUID id) {
        processor.deliveryAccepted(new DeliveryAccepted(List.of(List.of(id))));
        return id;
    }
}
