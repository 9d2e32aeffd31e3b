package io.callboard.relay.jms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.InvalidDestinationRuntimeException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.MessageFormatException;
import jakarta.jms.MessageFormatRuntimeException;
import jakarta.jms.ResourceAllocationException;
import jakarta.jms.ResourceAllocationRuntimeException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is laid to a message's charge. */
class RefusalTest {

    static Stream<Throwable> ofTheMessage() {
        return Stream.of(
                new MessageFormatRuntimeException("x"),
                new JMSRuntimeException("x", "y", new MessageFormatException("x")),
                new IllegalStateException(new JMSRuntimeException("x", "y", new MessageFormatException("x"))),
                new JMSRuntimeException("x", "y", linked(new MessageFormatException("x"))),
                wrapped("[C4036]: A broker error occurred. :[413] [B4122]: Can not add message 1 to destination t."),
                wrapped("AMQ149005: Message of 9 bytes is bigger than the max record size of 8 bytes."));
    }

    static Stream<Throwable> ofTheBroker() {
        return Stream.of(
                new JMSRuntimeException("x"),
                new JMSSecurityRuntimeException("x"),
                new InvalidDestinationRuntimeException("x"),
                new ResourceAllocationRuntimeException("x"),
                new JMSRuntimeException("x", "y", new ResourceAllocationException("x")),
                wrapped("[C4036]: A broker error occurred. :[413] [B4120]: Can not add message 1 to destination t."),
                wrapped("AMQ229102: Address \"callboard.events\" is full."),
                circle());
    }

    @ParameterizedTest
    @MethodSource("ofTheMessage")
    void isTheMessagesFaultAtWhateverDepth(Throwable failure) {
        assertThat(TopicMessages.isOfTheMessage(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ofTheBroker")
    void isTheBrokersUnlessItIsSurelyTheMessages(Throwable failure) {
        assertThat(TopicMessages.isOfTheMessage(failure)).isFalse();
    }

    private static JMSRuntimeException wrapped(String why) {
        return new JMSRuntimeException("Cannot send", null, new IllegalStateException(new JMSException(why)));
    }

    private static JMSException linked(Exception cause) {
        JMSException outer = new JMSException("x");
        outer.setLinkedException(cause);
        return outer;
    }

    private static Throwable circle() {
        RuntimeException one = new IllegalStateException("one");
        RuntimeException other = new IllegalStateException("other", one);
        one.initCause(other);
        return one;
    }
}
