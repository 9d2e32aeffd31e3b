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
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
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

    private static final long PATIENCE_MS = 100;

    private static final List<String> PROPERTIES = List.of("signature", "address", "source", "query", "content_type");

    private final ConnectionFactory factory;
    private final String queue;
    private final long bodyLimit;

    QueueMessages(Object factory, String queue, long bodyLimit) {
        this.factory = (ConnectionFactory) factory;
        this.queue = queue;
        this.bodyLimit = bodyLimit;
    }

    /**
     * Has deliveries stored and waits until they are durable; in the transaction of the caller, if there is one.
     *
     * @return how many messages were taken, {@code max} when there may be more
     * @throws RuntimeException when one could not be stored: then all must stay in the queue
     */
    int take(int max, HandedDeliveries deliveries) {
        try (JMSContext context = factory.createContext();
                JMSConsumer consumer = context.createConsumer(context.createQueue(queue))) {
            List<CompletableFuture<UUID>> stored = new ArrayList<>();
            int taken = 0;
            for (Message message = consumer.receive(PATIENCE_MS);
                    message != null;
                    message = taken < max ? consumer.receiveNoWait() : null) {
                taken++;
                take(context, message, deliveries, stored);
            }
            stored.forEach(CompletableFuture::join);
            return taken;
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private void take(
            JMSContext context, Message message, HandedDeliveries deliveries, List<CompletableFuture<UUID>> stored)
            throws JMSException {
        byte[] body = body(message);
        if (body == null) {
            bury(context, message, "no_body");
            return;
        }
        try {
            stored.add(deliveries.accept(handed(message, body)).toCompletableFuture());
        } catch (CannotTakeHandedException e) {
            bury(context, message, e.why().name().toLowerCase(Locale.ROOT));
        }
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

    private static Handed handed(Message message, byte[] body) throws JMSException {
        String signature = message.getStringProperty("signature");
        return new Handed(
                body,
                signature == null ? List.of() : List.of(signature),
                message.getStringProperty("address"),
                message.getStringProperty("source"),
                message.getStringProperty("query"),
                message.getStringProperty("content_type"),
                Instant.ofEpochMilli(message.getJMSTimestamp()));
    }

    /** As it came, with the cause: its body is neither copied nor read. */
    private void bury(JMSContext context, Message message, String why) throws JMSException {
        Map<String, String> kept = new HashMap<>();
        for (String name : PROPERTIES) {
            kept.put(name, message.getStringProperty(name));
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
