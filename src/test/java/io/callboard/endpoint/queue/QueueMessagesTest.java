package io.callboard.endpoint.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.endpoint.HandedFixture;
import io.callboard.fixture.TestBroker;
import io.callboard.inbox.IncomingDelivery;
import io.callboard.it.Signature;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageFormatException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queue of a real broker. */
class QueueMessagesTest {

    private static final TestBroker BROKER = new TestBroker();
    private static final byte[] BODY =
            "{\"event\":\"call_started\",\"call\":{\"call_id\":\"a\"}}".getBytes(StandardCharsets.UTF_8);

    /** What was spoilt, as it was. */
    private static final Map<Object, Message> WHOLE = new IdentityHashMap<>();

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    private final HandedFixture fixture = new HandedFixture();
    private final String queue = "deliveries" + System.nanoTime();
    private long bodyLimit = 1000;
    private Clock clock = Clock.systemUTC();

    /** What befalls whoever reads a message that says so; null for nothing. */
    private Exception trouble;

    @BeforeAll
    static void start() {
        BROKER.start();
    }

    @AfterAll
    static void stop() {
        BROKER.close();
    }

    @Test
    void takesBytesAndTextAndLeavesTheQueueEmpty() {
        put(BODY, Signature.of(BODY, Instant.now()));
        try (JMSContext context = BROKER.connectionFactory().createContext()) {
            context.createProducer()
                    .setProperty("signature", Signature.of(BODY, Instant.now()))
                    .setProperty("address", "100.20.5.228")
                    .send(context.createQueue(queue), new String(BODY, StandardCharsets.UTF_8));
        }

        assertThat(take()).isFalse();

        assertThat(fixture.accepted).extracting(IncomingDelivery::body).containsExactly(BODY, BODY);
        take();
        assertThat(fixture.accepted).hasSize(2);
    }

    @Test
    void takesNoMoreAtATimeThanItShall() {
        for (int i = 0; i < 5; i++) {
            put(BODY, Signature.of(BODY, Instant.now()));
        }

        assertThat(take(3)).isTrue();
        assertThat(fixture.accepted).hasSize(3);
        assertThat(take(3)).isFalse();
        assertThat(fixture.accepted).hasSize(5);
    }

    @Test
    void takesNoMoreBytesAtATimeThanMemoryCanBear() {
        byte[] large = new byte[(int) QueueMessages.MOST_BYTES / 2];
        for (int i = 0; i < 3; i++) {
            put(large, "v=1,d=2");
        }
        bodyLimit = large.length;

        assertThat(take()).isTrue();
        assertThat(fixture.refused).hasSize(2);
        assertThat(take()).isFalse();
        assertThat(fixture.refused).hasSize(3);
    }

    @Test
    void takesWhatHasNoTimeStampForSentNow() {
        try (JMSContext context = BROKER.connectionFactory().createContext()) {
            context.createProducer()
                    .setDisableMessageTimestamp(true)
                    .setProperty("signature", Signature.of(BODY, NOON))
                    .send(context.createQueue(queue), BODY);
        }
        clock = Clock.fixed(NOON.plusSeconds(9), ZoneOffset.UTC);

        take();

        assertThat(fixture.accepted).singleElement().satisfies(delivery -> assertThat(delivery.receivedAt())
                .isEqualTo(NOON.plusSeconds(9)));
    }

    @Test
    void buriesAtOnceWhatCannotBeRead() throws JMSException {
        put(BODY, Signature.of(BODY, Instant.now()));
        putSpoilt();
        trouble = new MessageFormatException("spoilt");
        put(BODY, Signature.of(BODY, Instant.now()));

        take();

        assertThat(fixture.accepted).hasSize(2);
        assertThat(buriedAsUnreadable()).isOne();
    }

    @ParameterizedTest
    @MethodSource("passing")
    void takesWhatCouldNotBeReadForAMoment(Exception failure) throws JMSException {
        putSpoilt();
        trouble = failure;
        assertThatThrownBy(this::take).isInstanceOf(RuntimeException.class);
        assertThat(fixture.accepted).isEmpty();

        trouble = null;
        take();

        assertThat(fixture.accepted).hasSize(1);
        assertThat(buriedAsUnreadable()).isZero();
    }

    @ParameterizedTest
    @MethodSource("passing")
    void buriesWhatCannotBeReadThreeTimesAndGoesOnWithWhatIsBehindIt(Exception failure) throws JMSException {
        putSpoilt();
        trouble = failure;
        put(BODY, Signature.of(BODY, Instant.now()));
        assertThatThrownBy(this::take).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(this::take).isInstanceOf(RuntimeException.class);

        take();

        assertThat(fixture.accepted).hasSize(1);
        assertThat(buriedAsUnreadable()).isOne();
    }

    static Stream<Exception> passing() {
        return Stream.of(
                new JMSException("spoilt"), new JMSRuntimeException("spoilt"), new IllegalStateException("spoilt"));
    }

    private int buriedAsUnreadable() throws JMSException {
        int found = 0;
        try (JMSContext context = BROKER.connectionFactory().createContext();
                JMSConsumer dead = context.createConsumer(context.createQueue(queue + ".dead"))) {
            for (Message buried = dead.receive(500); buried != null; buried = dead.receive(500)) {
                assertThat(buried.getStringProperty("refused")).isEqualTo("unreadable");
                assertThat(((BytesMessage) buried).getBodyLength()).isEqualTo(BODY.length);
                found++;
            }
        }
        return found;
    }

    @Test
    void buriesWhatCanNeverBeTakenWithItsCause() throws JMSException {
        put(BODY, "v=1,d=2");
        put(new byte[5000], Signature.of(BODY, Instant.now()));
        try (JMSContext context = BROKER.connectionFactory().createContext()) {
            context.createProducer().send(context.createQueue(queue), new java.util.ArrayList<>());
        }
        put(BODY, Signature.of(BODY, Instant.now()));

        take();

        assertThat(fixture.accepted).hasSize(1);
        try (JMSContext context = BROKER.connectionFactory().createContext();
                JMSConsumer dead = context.createConsumer(context.createQueue(queue + ".dead"))) {
            Message forged = dead.receive(5_000);
            assertThat(forged.getStringProperty("refused")).isEqualTo("malformed");
            assertThat(forged.getStringProperty("signature")).isEqualTo("v=1,d=2");
            assertThat(forged.getStringProperty("address")).isEqualTo("100.20.5.228");
            assertThat(((BytesMessage) forged).getBodyLength()).isEqualTo(BODY.length);
            Message large = dead.receive(5_000);
            assertThat(large.getStringProperty("refused")).isEqualTo("too_large");
            assertThat(((BytesMessage) large).getBodyLength()).isEqualTo(5000);
            assertThat(dead.receive(5_000).getStringProperty("refused")).isEqualTo("no_body");
            assertThat(dead.receive(200)).isNull();
        }
    }

    @Test
    void leavesInTheQueueWhatCannotBeStored() {
        put(BODY, Signature.of(BODY, Instant.now()));
        fixture.full = true;
        assertThatThrownBy(this::take).isInstanceOf(CompletionException.class);

        fixture.full = false;
        take();
        assertThat(fixture.accepted).hasSize(1);
    }

    private boolean take() {
        return take(64);
    }

    /** As in a transaction of a container: committed when all went well, else rolled back. */
    private boolean take(int max) {
        try (JMSContext context = BROKER.connectionFactory().createContext(JMSContext.SESSION_TRANSACTED)) {
            try {
                boolean more =
                        new QueueMessages(factory(context), queue, bodyLimit, clock).take(max, fixture.deliveries());
                context.commit();
                return more;
            } catch (RuntimeException e) {
                context.rollback();
                throw e;
            }
        }
    }

    private void putSpoilt() {
        try (JMSContext context = BROKER.connectionFactory().createContext()) {
            context.createProducer()
                    .setProperty("unreadable", true)
                    .setProperty("signature", Signature.of(BODY, Instant.now()))
                    .setProperty("address", "100.20.5.228")
                    .send(context.createQueue(queue), BODY);
        }
    }

    private void put(byte[] body, String signature) {
        try (JMSContext context = BROKER.connectionFactory().createContext()) {
            context.createProducer()
                    .setProperty("signature", signature)
                    .setProperty("address", "100.20.5.228")
                    .send(context.createQueue(queue), body);
        }
    }

    /** Gives out that context, and leaves it open until the transaction's end. */
    private ConnectionFactory factory(JMSContext context) {
        return proxy(
                ConnectionFactory.class,
                (proxy, method, arguments) -> proxy(JMSContext.class, (inner, called, values) -> {
                    if (called.getName().equals("close")) {
                        return null;
                    }
                    Object made = invoke(context, called, values);
                    if (made instanceof JMSProducer producer) {
                        return restoring(producer);
                    }
                    return made instanceof JMSConsumer consumer ? spoiling(consumer) : made;
                }));
    }

    /** Gives out messages of which those that say so cannot be read. */
    private JMSConsumer spoiling(JMSConsumer consumer) {
        return proxy(JMSConsumer.class, (proxy, method, arguments) -> {
            Object received = invoke(consumer, method, arguments);
            return received instanceof BytesMessage message && message.propertyExists("unreadable")
                    ? spoilt(message)
                    : received;
        });
    }

    private BytesMessage spoilt(BytesMessage message) {
        BytesMessage unreadable = proxy(BytesMessage.class, (proxy, method, arguments) -> {
            if (method.getName().equals("readBytes") && trouble != null) {
                throw trouble;
            }
            return invoke(message, method, arguments);
        });
        WHOLE.put(unreadable, message);
        return unreadable;
    }

    /** Sends them as the broker gave them. */
    private static JMSProducer restoring(JMSProducer producer) {
        return proxy(JMSProducer.class, (proxy, method, arguments) -> {
            if (method.getName().equals("send")) {
                arguments[1] = WHOLE.getOrDefault(arguments[1], (Message) arguments[1]);
            }
            return invoke(producer, method, arguments);
        });
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
