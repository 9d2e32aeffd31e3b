package io.callboard.endpoint.queue;

import io.callboard.endpoint.CannotTakeHandedException;
import io.callboard.endpoint.Handed;
import io.callboard.endpoint.HandedDeliveries;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageFormatException;
import jakarta.jms.MessageFormatRuntimeException;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What lies in the queue, as Jakarta Messaging gives it: bytes, or text as its UTF-8 bytes; objects are never read. */
final class QueueMessages {

    /** The most bytes of bodies at a time, one message aside. */
    static final long MOST_BYTES = 8 << 20;

    private static final long PATIENCE_MS = 100;

    /** How often one comes that cannot be read, for a cause that may pass. */
    private static final int READS = 3;

    private static final List<String> PROPERTIES = List.of("signature", "address", "source", "query", "content_type");

    private final ConnectionFactory factory;
    private final String queue;
    private final long bodyLimit;
    private final Clock clock;

    QueueMessages(Object factory, String queue, long bodyLimit, Clock clock) {
        this.factory = (ConnectionFactory) factory;
        this.queue = queue;
        this.bodyLimit = bodyLimit;
        this.clock = clock;
    }

    /**
     * Has deliveries stored and waits until they are durable; in the transaction of the caller, if there is one.
     *
     * @return whether there may be more
     * @throws RuntimeException when one could not be stored: then all must stay in the queue
     */
    boolean take(int max, HandedDeliveries deliveries) {
        try (JMSContext context = factory.createContext();
                JMSConsumer consumer = context.createConsumer(context.createQueue(queue))) {
            List<CompletableFuture<UUID>> stored = new ArrayList<>();
            int taken = 0;
            long bytes = 0;
            Message message = consumer.receive(PATIENCE_MS);
            while (message != null) {
                taken++;
                bytes += take(context, message, deliveries, stored);
                message = taken < max && bytes < MOST_BYTES ? consumer.receiveNoWait() : null;
            }
            stored.forEach(CompletableFuture::join);
            return taken == max || bytes >= MOST_BYTES;
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    /** Returns how many bytes it takes. */
    private long take(
            JMSContext context, Message message, HandedDeliveries deliveries, List<CompletableFuture<UUID>> stored)
            throws JMSException {
        Handed handed;
        try {
            handed = read(message);
        } catch (JMSException | RuntimeException e) {
            // It may pass: all stay in the queue. Others, too, may have brought it back before
            if (!isOfTheForm(e) && message.getIntProperty("JMSXDeliveryCount") < READS) {
                throw e;
            }
            bury(context, message, "unreadable");
            return 0;
        }
        if (handed == null) {
            bury(context, message, "no_body");
            return 0;
        }
        try {
            stored.add(deliveries.accept(handed).toCompletableFuture());
        } catch (CannotTakeHandedException e) {
            bury(context, message, e.why().name().toLowerCase(Locale.ROOT));
        }
        return handed.body().length;
    }

    /** Null when it has none that can be looked at; of one beyond the limit no more than shows that it is. */
    private byte[] body(Message message) throws JMSException {
        if (message instanceof TextMessage text && text.getText() != null) {
            return text.getText().getBytes(StandardCharsets.UTF_8);
        }
        if (message instanceof BytesMessage bytes) {
            byte[] body = new byte[(int) Math.min(bytes.getBodyLength(), bodyLimit + 1)];
            bytes.readBytes(body);
            bytes.reset();
            return body;
        }
        return null;
    }

    /** Whether it can never be read. */
    private static boolean isOfTheForm(Exception failure) {
        return failure instanceof MessageFormatException || failure instanceof MessageFormatRuntimeException;
    }

    /** Null when it has no body that can be looked at. */
    private Handed read(Message message) throws JMSException {
        byte[] body = body(message);
        if (body == null) {
            return null;
        }
        String signature = message.getStringProperty("signature");
        return new Handed(
                body,
                signature == null ? List.of() : List.of(signature),
                message.getStringProperty("address"),
                message.getStringProperty("source"),
                message.getStringProperty("query"),
                message.getStringProperty("content_type"),
                sentAt(message));
    }

    /** Senders may leave it out. */
    private Instant sentAt(Message message) throws JMSException {
        long stamp = message.getJMSTimestamp();
        return stamp == 0 ? clock.instant() : Instant.ofEpochMilli(stamp);
    }

    /** Null when there is none that can be read. */
    private static String property(Message message, String name) {
        try {
            return message.getStringProperty(name);
        } catch (JMSException | RuntimeException e) {
            return null;
        }
    }

    /** As it came, with the cause: its body is neither copied nor read. */
    private void bury(JMSContext context, Message message, String why) throws JMSException {
        Map<String, String> kept = new HashMap<>();
        for (String name : PROPERTIES) {
            kept.put(name, property(message, name));
        }
        kept.values().removeIf(Objects::isNull);
        // What was received is read-only until then
        message.clearProperties();
        for (Map.Entry<String, String> property : kept.entrySet()) {
            message.setStringProperty(property.getKey(), property.getValue());
        }
        message.setStringProperty("refused", why);
        context.createProducer().send(context.createQueue(queue + ".dead"), message);
    }
}
