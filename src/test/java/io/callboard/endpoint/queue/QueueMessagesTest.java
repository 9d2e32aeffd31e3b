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
import jakarta.jms.Message;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The queue of a real broker. */
class QueueMessagesTest {

    private static final TestBroker BROKER = new TestBroker();
    private static final byte[] BODY =
            "{\"event\":\"call_started\",\"call\":{\"call_id\":\"a\"}}".getBytes(StandardCharsets.UTF_8);

    private final HandedFixture fixture = new HandedFixture();
    private final String queue = "deliveries" + System.nanoTime();

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

        assertThat(take()).isEqualTo(2);

        assertThat(fixture.accepted).extracting(IncomingDelivery::body).containsExactly(BODY, BODY);
        assertThat(take()).isZero();
    }

    @Test
    void takesNoMoreAtATimeThanItShall() {
        for (int i = 0; i < 5; i++) {
            put(BODY, Signature.of(BODY, Instant.now()));
        }

        assertThat(take(3)).isEqualTo(3);
        assertThat(take(3)).isEqualTo(2);
    }

    @Test
    void buriesWhatCanNeverBeTakenWithItsCause() throws JMSException {
        put(BODY, "v=1,d=2");
        put(new byte[5000], Signature.of(BODY, Instant.now()));
        try (JMSContext context = BROKER.connectionFactory().createContext()) {
            context.createProducer().send(context.createQueue(queue), new java.util.ArrayList<>());
        }
        put(BODY, Signature.of(BODY, Instant.now()));

        assertThat(take()).isEqualTo(4);

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
        assertThat(take()).isOne();
        assertThat(fixture.accepted).hasSize(1);
    }

    private int take() {
        return take(64);
    }

    /** As in a transaction of a container: committed when all went well, else rolled back. */
    private int take(int max) {
        try (JMSContext context = BROKER.connectionFactory().createContext(JMSContext.SESSION_TRANSACTED)) {
            try {
                int taken = new QueueMessages(factory(context), queue, 1000).take(max, fixture.deliveries());
                context.commit();
                return taken;
            } catch (RuntimeException e) {
                context.rollback();
                throw e;
            }
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
    private static ConnectionFactory factory(JMSContext context) {
        return proxy(
                ConnectionFactory.class,
                (proxy, method, arguments) -> proxy(
                        JMSContext.class,
                        (inner, called, values) ->
                                called.getName().equals("close") ? null : invoke(context, called, values)));
    }

    private static Object invoke(JMSContext context, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(context, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
