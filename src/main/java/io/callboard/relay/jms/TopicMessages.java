package io.callboard.relay.jms;

import io.callboard.event.Subject;
import io.callboard.relay.MessageRefusedException;
import io.callboard.relay.OutboxMessage;
import io.callboard.trace.Stage;
import io.callboard.trace.Step;
import io.callboard.trace.Traces;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.MessageFormatException;
import jakarta.jms.MessageFormatRuntimeException;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.util.List;
import java.util.regex.Pattern;

/** Messages of the outbox, as Jakarta Messaging sends them. */
final class TopicMessages {

    /** OpenMQ's larger than a message of that topic may be; Artemis' with larger headers than its journal takes. */
    private static final Pattern TOO_LARGE = Pattern.compile("\\bB4122\\b|\\bAMQ149005\\b");

    /** Causes may go in a circle. */
    private static final int MAX_DEPTH = 50;

    private final ConnectionFactory factory;
    private final String topic;
    private final Traces traces;

    private TopicMessages(ConnectionFactory factory, String topic, Traces traces) {
        this.factory = factory;
        this.topic = topic;
        this.traces = traces;
    }

    /**
     * By that connection factory, to that topic.
     *
     * @throws IllegalStateException when it is none
     */
    static TopicMessages by(Object factory, String topic, Traces traces) {
        if (factory instanceof ConnectionFactory jms) {
            return new TopicMessages(jms, topic, traces);
        }
        throw new IllegalStateException("No connection factory of Jakarta Messaging: "
                + factory.getClass().getName());
    }

    /** Whether that is a connection factory. */
    static boolean isFactory(Object found) {
        return found instanceof ConnectionFactory;
    }

    /** In their order; in the transaction of the caller, if there is one. */
    void send(List<OutboxMessage> messages) {
        try (JMSContext context = factory.createContext()) {
            JMSProducer producer = producer(context);
            Topic destination = context.createTopic(topic);
            messages.forEach(each -> send(context, producer, destination, each));
        }
    }

    /**
     * One for itself.
     *
     * @throws MessageRefusedException when the broker is there and refuses it for what it is
     */
    void sendAlone(OutboxMessage message) {
        try (JMSContext context = factory.createContext()) {
            sendAlone(context, message);
        }
    }

    private void sendAlone(JMSContext context, OutboxMessage message) {
        try {
            send(context, producer(context), context.createTopic(topic), message);
        } catch (JMSRuntimeException e) {
            if (isOfTheMessage(e) && isThere()) {
                throw new MessageRefusedException(e);
            }
            throw e;
        }
    }

    private void send(JMSContext context, JMSProducer producer, Topic destination, OutboxMessage message) {
        Step step = begun(message);
        try {
            step.within(() -> producer.send(destination, text(context, message)));
        } catch (RuntimeException e) {
            step.failed(e);
            throw e;
        } finally {
            step.end();
        }
    }

    /** By the names of OpenTelemetry's conventions for messages, where it has some. */
    private Step begun(OutboxMessage message) {
        return traces.step(Stage.PUBLISH, message.getTraceparent(), message.isReplayed())
                .about(message.getEvent(), message.getSource(), message.getSubjectId())
                .with("messaging.system", "jms")
                .with("messaging.operation.name", "publish")
                .with("messaging.operation.type", "send")
                .with("messaging.destination.name", topic)
                .with("messaging.message.id", message.getId().toString());
    }

    private static JMSProducer producer(JMSContext context) {
        return context.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT);
    }

    /**
     * Whether it surely lies in this message. No rights, no such topic, no room would befall any, and brokers wrap them
     * in whatever they like: a failure that is not known is the broker's.
     */
    static boolean isOfTheMessage(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof MessageFormatException
                    || cause instanceof MessageFormatRuntimeException
                    || TOO_LARGE.matcher(String.valueOf(cause.getMessage())).find()) {
                return true;
            }
            cause = behind(cause);
        }
        return false;
    }

    /** Older clients link a cause in their own way. May be null. */
    private static Throwable behind(Throwable failure) {
        return failure.getCause() == null && failure instanceof JMSException jms
                ? jms.getLinkedException()
                : failure.getCause();
    }

    /** Whether the broker answers on a connection; making a queue is a question that it has to answer. */
    private boolean isThere() {
        try (JMSContext context = factory.createContext()) {
            context.createTemporaryQueue().delete();
            return true;
        } catch (JMSRuntimeException | JMSException e) {
            return false;
        }
    }

    private TextMessage text(JMSContext context, OutboxMessage message) {
        try {
            TextMessage text = context.createTextMessage(message.getBody());
            text.setJMSType(message.getSchema());
            text.setStringProperty("JMSXGroupID", message.getSubjectId());
            // A message that is sent twice has the same one; one that is replayed has a new number
            text.setStringProperty("_AMQ_DUPL_ID", message.getId() + "/" + message.getSequence());
            text.setStringProperty("id", message.getId().toString());
            text.setLongProperty("sequence", message.getSequence());
            text.setBooleanProperty("replayed", message.isReplayed());
            text.setStringProperty("schema", message.getSchema());
            text.setStringProperty("event", message.getEvent());
            text.setStringProperty("source", message.getSource());
            text.setStringProperty(
                    message.getSubject() == Subject.CALL ? "call_id" : "chat_id", message.getSubjectId());
            set(text, "agent_id", message.getAgentId());
            set(text, "direction", message.getDirection());
            set(text, "status", message.getStatus());
            set(text, "user_sentiment", message.getSentiment());
            set(text, "disconnection_reason", message.getDisconnectionReason());
            set(text, "traceparent", traces.here());
            return text;
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private static void set(TextMessage text, String name, String value) throws JMSException {
        if (value != null) {
            text.setStringProperty(name, value);
        }
    }
}
