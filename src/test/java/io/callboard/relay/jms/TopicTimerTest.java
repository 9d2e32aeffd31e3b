package io.callboard.relay.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.callboard.config.SettingsReader;
import io.callboard.fixture.LogLines;
import io.callboard.fixture.SteppingClock;
import io.callboard.relay.Carrier;
import io.callboard.relay.Publishing.Off;
import io.callboard.relay.Relay;
import io.callboard.relay.SamplePublishing;
import jakarta.ejb.Schedule;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.Context;
import javax.naming.spi.InitialContextFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicTimerTest {

    private final TopicTimer timer = new TopicTimer();
    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-09-01T10:00:00Z"));
    private final AtomicInteger rounds = new AtomicInteger();
    private int looks;
    private boolean there;
    private Throwable failure;

    @BeforeEach
    void wire() {
        timer.clock = clock;
        timer.publishing = SamplePublishing.of(Map.of());
        timer.broker = new BrokerLookup() {
            @Override
            boolean isExpected() {
                looks++;
                return there;
            }
        };
        timer.relay = new Relay() {
            @Override
            public void run(String destination, Carrier carrier) {
                rounds.incrementAndGet();
                if (failure instanceof Error error) {
                    throw error;
                }
                if (failure instanceof RuntimeException exception) {
                    throw exception;
                }
            }
        };
    }

    @Test
    void publishesOnceTheServerHasABroker() {
        timer.look();
        later();
        assertThat(timer.publishing.off()).contains(Off.NO_BROKER);
        assertThat(rounds).hasValue(0);

        there = true;
        try (LogLines log = new LogLines(TopicTimer.class)) {
            later();
            later();
            assertThat(log.all()).singleElement().asString().contains("published from now on");
        }

        assertThat(timer.publishing.off()).isEmpty();
        assertThat(rounds).hasValue(2);
    }

    @Test
    void looksForABrokerOnceAMinute() {
        timer.look();
        for (int second = 0; second < 120; second++) {
            clock.advance(Duration.ofSeconds(1));
            timer.publish();
        }

        assertThat(looks).isEqualTo(1 + 2);
    }

    /** WildFly gives a second one five seconds to wait for the bean, and a round may take fifty. */
    @Test
    void hasOneTimerAlone() {
        assertThat(TopicTimer.class.getMethods())
                .filteredOn(method -> method.isAnnotationPresent(Schedule.class))
                .extracting(Method::getName)
                .containsExactly("publish");
    }

    @Test
    void goesOnPublishingWhenTheBrokerIsAwayLater() {
        there = true;
        timer.look();
        there = false;
        later();

        assertThat(timer.publishing.off()).isEmpty();
        assertThat(rounds).hasValue(1);
    }

    @Test
    void publishesNothingWhenASettingSaysSoThoughThereIsABroker() {
        there = true;
        timer.publishing = SamplePublishing.of(Map.of("callboard.publishing", "off"));
        timer.look();
        later();

        assertThat(timer.publishing.off()).contains(Off.UNWANTED);
        assertThat(rounds).hasValue(0);
    }

    private void later() {
        clock.advance(TopicTimer.LOOK_EVERY);
        timer.publish();
    }

    @Test
    void outlivesWhateverARoundThrows() {
        there = true;
        timer.look();
        for (Throwable each : new Throwable[] {new IllegalStateException(), new NoClassDefFoundError()}) {
            failure = each;
            assertThatCode(timer::publish).doesNotThrowAnyException();
        }
        assertThat(rounds).hasValue(2);
    }

    @Test
    void takesAServerThatFailsInItsOwnWayForOneWithoutABroker() {
        BrokerLookup lookup = new BrokerLookup();
        lookup.settings = new SettingsReader(Map.of(), Map.of()).read();
        String before = System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Strange.class.getName());
        try {
            assertThat(lookup.isExpected()).isFalse();
        } finally {
            if (before == null) {
                System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
            } else {
                System.setProperty(Context.INITIAL_CONTEXT_FACTORY, before);
            }
        }
    }

    /** A server's naming that tells what it lacks by an exception of its own. */
    public static final class Strange implements InitialContextFactory {
        @Override
        public Context getInitialContext(Hashtable<?, ?> environment) {
            throw new IllegalStateException("no such thing");
        }
    }
}
