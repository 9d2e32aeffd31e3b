package io.callboard.relay.jms;

import static io.callboard.fixture.Events.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.EventType;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Subscriber;
import io.callboard.fixture.TestBroker;
import io.callboard.relay.Carrier;
import io.callboard.relay.OutboxFixture;
import io.callboard.relay.OutboxMessage;
import io.callboard.relay.Publishing;
import io.callboard.relay.Relay;
import io.callboard.trace.RecordedTraces;
import io.callboard.trace.Traces;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The relay and a real broker. */
class TopicCarrierTest {

    static final TestBroker BROKER = new TestBroker();

    OutboxFixture outbox;
    Relay relay;
    Carrier carrier;
    Subscriber subscriber;

    @BeforeAll
    static void start() {
        BROKER.start();
    }

    @AfterAll
    static void stop() {
        BROKER.close();
    }

    @BeforeEach
    void empty() {
        outbox = new OutboxFixture(DatabaseServer.H2);
        relay = outbox.node();
        carrier = new DirectCarrier(BROKER, outbox.traces);
        subscriber = new Subscriber(BROKER, "s" + System.nanoTime());
    }

    @Test
    void publishesTextWithHeadersToSelectBy() throws JMSException {
        Subscriber choosy = new Subscriber(
                BROKER, "c" + System.nanoTime(), "event = 'call_ended' AND disconnection_reason <> 'dial_busy'");
        outbox.tell(
                call("a", EventType.CALL_STARTED, 1, Map.of("direction", "inbound", "agentId", "agent_1")),
                call("a", EventType.CALL_ENDED, 2, Map.of("disconnectionReason", "user_hangup")));
        outbox.clock.advance(Duration.ofSeconds(1));
        outbox.tell(call("b", EventType.CALL_ENDED, 2, Map.of("disconnectionReason", "dial_busy")));
        run();
        subscriber.receive(500);
        choosy.receive(500);

        assertThat(subscriber.numbers()).containsExactly(1L, 2L, 3L);
        assertThat(choosy.numbers()).containsExactly(2L);
        Message message = subscriber.kept().get(1);
        OutboxMessage told = outbox.relayed().get(1);
        assertThat(((TextMessage) message).getText()).isEqualTo(told.getBody());
        assertThat(message.getJMSDeliveryMode()).isEqualTo(DeliveryMode.PERSISTENT);
        assertThat(message.getJMSType()).isEqualTo("call-changed-1");
        assertThat(message.getStringProperty("JMSXGroupID")).isEqualTo("a");
        assertThat(message.getStringProperty("id")).isEqualTo(told.getId().toString());
        assertThat(message.getStringProperty("call_id")).isEqualTo("a");
        assertThat(message.getStringProperty("source")).isEqualTo("retell");
        assertThat(message.getStringProperty("agent_id")).isEqualTo("agent_1");
        assertThat(message.getStringProperty("direction")).isEqualTo("inbound");
        assertThat(message.getStringProperty("status")).isEqualTo("ended");
        assertThat(message.propertyExists("user_sentiment")).isFalse();
        assertThat(message.getBooleanProperty("replayed")).isFalse();
    }

    @Test
    void passesTheTraceOnToTheConsumer() throws JMSException {
        RecordedTraces traces = new RecordedTraces();
        traces.of(outbox.traces);
        traces.request(() -> {
            tell(1, 1);
            return null;
        });
        tell(2, 2);
        run();
        subscriber.receive(500);

        SpanData request = traces.ended().get(0);
        assertThat(traces.ended()).hasSize(2);
        SpanData step = traces.ended().get(1);
        assertThat(step.getTraceId()).isEqualTo(request.getTraceId());
        assertThat(step.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(step.getAttributes().asMap().keySet())
                .extracting(AttributeKey::getKey)
                .containsExactlyInAnyOrder(
                        "callboard.event",
                        "callboard.source",
                        "callboard.subject_id",
                        "messaging.system",
                        "messaging.operation.name",
                        "messaging.operation.type",
                        "messaging.destination.name",
                        "messaging.message.id");
        assertThat(subscriber.kept().get(0).getStringProperty("traceparent"))
                .startsWith("00-" + step.getTraceId() + '-' + step.getSpanId() + '-');
        assertThat(subscriber.kept().get(1).propertyExists("traceparent")).isFalse();
    }

    @Test
    void isSentAgainAfterAnUncertainEndAndTheBrokerTellsTheRepetition() {
        tell(1, 5);
        relay.run(Publishing.TOPIC, new SilentCarrier(carrier));
        outbox.clock.advance(Duration.ofSeconds(11));
        tell(6, 7);
        run();
        subscriber.receive(500);

        assertThat(subscriber.numbers()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(subscriber.repeated()).isZero();
    }

    @Test
    void losesNothingAndLeavesNoGapWhenTheBrokerIsKilledWhilePublishing() {
        tell(1, 200);
        for (int kill = 0; kill < 3; kill++) {
            int from = kill * 100 + 201;
            BROKER.kill();
            tell(from, from + 49);
            later();
            BROKER.start();
            Carrier killing = new KillingCarrier(BROKER, carrier, 20 + 10 * kill);
            later();
            tell(from + 50, from + 99);
            relay.run(Publishing.TOPIC, killing);
            BROKER.start();
            later();
        }
        later();
        subscriber.receive(1000);

        assertThat(subscriber.numbers())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 500).boxed().toList());
        assertThat(subscriber.repeated()).isZero();
    }

    @Test
    void givesUpTheOneMessageThatTheBrokerRefuses() {
        tell(1, 2);
        outbox.tell(call("poison", EventType.CALL_STARTED, 1, Map.of()));
        tell(3, 4);
        for (int i = 0; i < 7; i++) {
            later();
        }
        subscriber.receive(500);

        assertThat(subscriber.numbers()).containsExactly(1L, 2L, 4L, 5L);
        assertThat(outbox.relayed().stream().filter(message -> message.getDeadAt() != null))
                .singleElement()
                .satisfies(dead -> assertThat(dead.getLastError()).contains("poison"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "strange"})
    void givesUpNoneThatTheBrokerRefusesForAnotherCause(String call) {
        tell(1, 2);
        outbox.tell(call(call, EventType.CALL_STARTED, 1, Map.of()));
        tell(3, 4);
        for (int i = 0; i < 15; i++) {
            later();
        }
        subscriber.receive(500);

        assertThat(subscriber.numbers()).containsExactly(1L, 2L);
        assertThat(outbox.relayed()).hasSize(5).allSatisfy(message -> {
            assertThat(message.getDeadAt()).isNull();
            assertThat(message.getAttempts()).isZero();
        });
    }

    private void tell(int from, int to) {
        IntStream.rangeClosed(from, to)
                .forEach(i -> outbox.tell(call("call_" + i, EventType.CALL_STARTED, 1, Map.of())));
    }

    private void run() {
        relay.run(Publishing.TOPIC, carrier);
    }

    private void later() {
        outbox.clock.advance(Duration.ofSeconds(11));
        run();
    }

    /** What the container does, but for the transaction: each message is sent by itself. */
    record DirectCarrier(TestBroker broker, Traces traces) implements Carrier {
        @Override
        public void together(List<OutboxMessage> messages) {
            TopicMessages.by(broker.connectionFactory(), Subscriber.TOPIC, traces)
                    .send(messages);
        }

        @Override
        public void alone(OutboxMessage message) {
            TopicMessages.by(broker.connectionFactory(), Subscriber.TOPIC, traces)
                    .sendAlone(message);
        }
    }

    /** Sends, and then it is not known that it did. */
    record SilentCarrier(Carrier carrier) implements Carrier {
        @Override
        public void together(List<OutboxMessage> messages) {
            carrier.together(messages);
            throw new IllegalStateException("silent");
        }

        @Override
        public void alone(OutboxMessage message) {
            throw new IllegalStateException("not now");
        }
    }

    /** Kills the broker in the middle of a portion. */
    record KillingCarrier(TestBroker broker, Carrier carrier, int after) implements Carrier {
        @Override
        public void together(List<OutboxMessage> messages) {
            new Thread(() -> {
                        try {
                            Thread.sleep(after);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        broker.kill();
                    })
                    .start();
            carrier.together(messages);
            broker.kill();
            throw new IllegalStateException("killed after the last one");
        }

        @Override
        public void alone(OutboxMessage message) {
            carrier.alone(message);
        }
    }
}
