package io.callboard.access;

import static io.callboard.access.LoginThrottle.ADDRESS;
import static io.callboard.access.LoginThrottle.NAME;
import static io.callboard.access.LoginThrottle.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Together;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class LoginThrottleTest {

    private static final Duration OFTEN = Duration.ofSeconds(30);

    @Parameter
    DatabaseServer server;

    private AccessFixture fixture;
    private LoginThrottle throttle;

    @BeforeEach
    void begin() {
        fixture = new AccessFixture(server);
        throttle = fixture.throttle;
    }

    @Test
    void letsTheFirstFivePassAndThenMakesEachWaitTwiceAsLong() {
        for (int i = 0; i < ONE.free(); i++) {
            assertThat(begin("admin", "192.0.2.1")).isEmpty();
        }
        for (int seconds = 2; seconds <= 512; seconds *= 2) {
            assertThat(begin("Admin", "192.0.2.1")).contains(Duration.ofSeconds(seconds));
            fixture.clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(begin("admin", "192.0.2.1")).contains(Duration.ofMillis(1));
            fixture.clock.advance(Duration.ofMillis(1));
            assertThat(begin("admin", "192.0.2.1")).isEmpty();
        }
        assertThat(begin("admin", "192.0.2.1")).contains(ONE.most());
    }

    @Test
    void holdsUpNoOtherAddressAndNoOtherName() {
        fail(ONE.free(), "admin");
        assertThat(begin("admin", "192.0.2.1")).isPresent();
        assertThat(begin("admin", "192.0.2.2")).isEmpty();
        assertThat(begin("maria", "192.0.2.1")).isEmpty();
    }

    @Test
    void startsAgainAfterARightPassword() {
        fail(ONE.free() - 1, "admin");
        throttle.succeeded("admin", "192.0.2.1");
        fail(ONE.free() - 1, "admin");
        assertThat(begin("admin", "192.0.2.1")).isEmpty();
    }

    @Test
    void forgetsAfterThePeriod() {
        fail(ONE.free(), "admin");
        fixture.clock.advance(LoginThrottle.PERIOD);
        fail(ONE.free(), "admin");
        assertThat(begin("admin", "192.0.2.1")).contains(LoginDelay.FIRST);
    }

    @Test
    void holdsAnAddressUpThatTriesManyNames() {
        for (int i = 0; i < ADDRESS.free(); i++) {
            assertThat(begin("name" + i, "192.0.2.1")).isEmpty();
        }
        assertThat(begin("maria", "192.0.2.1")).contains(ADDRESS.each());
        assertThat(begin("maria", "192.0.2.2")).isEmpty();
        fixture.clock.advance(ADDRESS.each());
        assertThat(begin("maria", "192.0.2.1")).as("one in each part").isEmpty();
        assertThat(begin("maria", "192.0.2.1")).contains(ADDRESS.each());
    }

    @Test
    void forgetsWrongPasswordsOfAnAddressWhereRightOnesKeepComing() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < ADDRESS.free(); i++) {
                assertThat(begin("name" + i, "192.0.2.1")).isEmpty();
            }
            for (Duration since = Duration.ZERO; since.compareTo(LoginThrottle.PERIOD) < 0; since = since.plus(OFTEN)) {
                fixture.clock.advance(OFTEN);
                if (since.compareTo(ADDRESS.each()) > 0) {
                    assertThat(begin("monitor", "192.0.2.1")).isEmpty();
                    throttle.succeeded("monitor", "192.0.2.1");
                }
            }
        }
    }

    @Test
    void holdsANameUpThatIsTriedFromManyAddressesButNeverForLong() {
        for (int i = 0; i < NAME.free(); i++) {
            assertThat(begin("admin", "192.0.2." + i)).isEmpty();
        }
        assertThat(begin("admin", "198.51.100.1")).contains(LoginDelay.FIRST);
        for (int i = 0; i < 20; i++) {
            begin("admin", "198.51.100." + i).ifPresent(fixture.clock::advance);
            begin("admin", "198.51.100." + i);
        }
        assertThat(begin("admin", "203.0.113.1")).contains(NAME.most());
    }

    @Test
    void leavesWhereTheNameWasLastLetInOutOfWhatOthersDidToIt() {
        assertThat(fixture.logIn("admin", "secret")).isInstanceOf(LoginVerdict.Admitted.class);
        for (int i = 0; i < NAME.free(); i++) {
            assertThat(begin("admin", "198.51.100." + i)).isEmpty();
        }
        assertThat(begin("admin", "203.0.113.1")).isPresent();
        for (int i = 0; i < ONE.free(); i++) {
            assertThat(begin("admin", AccessFixture.ADDRESS)).isEmpty();
        }
        assertThat(begin("admin", AccessFixture.ADDRESS)).as("own wrong ones").contains(LoginDelay.FIRST);
        assertThat(begin("maria", "203.0.113.1")).isEmpty();
    }

    @Test
    void takesNoProgramsAddressForWhereTheNameCameIn() {
        assertThat(fixture.logIn("admin", "secret")).isInstanceOf(LoginVerdict.Admitted.class);
        assertThat(fixture.login.verify("admin", "secret", "203.0.113.5")).isInstanceOf(LoginVerdict.Admitted.class);
        for (int i = 0; i < NAME.free(); i++) {
            assertThat(begin("admin", "198.51.100." + i)).isEmpty();
        }
        assertThat(begin("admin", "203.0.113.5")).isPresent();
        assertThat(begin("admin", AccessFixture.ADDRESS)).isEmpty();
    }

    @Test
    void leavesWhereSomeoneOfTheCompanyWasLastLetInOutOfItToo() {
        throttle.networks.remember("Olga", "192.0.2.7");
        throttle.networks.remember("olga", AccessFixture.ADDRESS);
        for (int i = 0; i < NAME.free(); i++) {
            assertThat(begin("olga", "198.51.100." + i)).isEmpty();
        }
        assertThat(begin("olga", "192.0.2.7")).as("where she was before").isPresent();
        assertThat(begin("olga", AccessFixture.ADDRESS)).isEmpty();
    }

    @Test
    void countsTheAddressesOfAnIpv6NetworkAsOne() {
        for (int i = 0; i < ONE.free(); i++) {
            assertThat(begin("admin", "2001:db8::" + i)).isEmpty();
        }
        assertThat(begin("admin", "2001:db8:0:0:ffff::1")).contains(LoginDelay.FIRST);
        assertThat(begin("admin", "2001:db8:0:1::1")).isEmpty();
    }

    @Test
    void countsNotWhatWasNotLookedAt() {
        fail(ONE.free() - 1, "admin");
        begin("admin", "192.0.2.1");
        throttle.withdrawn("admin", "192.0.2.1");
        assertThat(begin("admin", "192.0.2.1")).isEmpty();
        assertThat(begin("admin", "192.0.2.1")).isPresent();
    }

    @Test
    void makesNobodyWaitOnceMoreForWhatWasNotLookedAt() {
        fail(ONE.free(), "admin");
        fixture.clock.advance(LoginDelay.FIRST);
        assertThat(begin("admin", "192.0.2.1")).isEmpty();
        throttle.withdrawn("admin", "192.0.2.1");
        assertThat(begin("admin", "192.0.2.1")).isEmpty();
        assertThat(begin("admin", "192.0.2.1")).contains(LoginDelay.FIRST.multipliedBy(2));
    }

    @Test
    void countsParallelGuesses() throws Exception {
        fail(1, "admin");
        AtomicInteger passed = new AtomicInteger();
        Together.run(20, () -> {
            try {
                if (begin("admin", "192.0.2.1").isEmpty()) {
                    passed.incrementAndGet();
                }
            } catch (EJBException e) {
                // a lock that was not had in time is no way in
            }
            return null;
        });
        assertThat(passed.get()).isBetween(1, ONE.free() - 1);
        assertThat(counted("name admin from 192.0.2.1")).isEqualTo(1 + passed.get());
    }

    private int counted(String subject) {
        return fixture.database.inTransaction(entities -> entities.createQuery(
                        "select f.failures from LoginFailure f where f.subject = :subject", Integer.class)
                .setParameter("subject", subject)
                .getSingleResult());
    }

    private Optional<Duration> begin(String name, String address) {
        return throttle.begin(name, address);
    }

    private void fail(int times, String name) {
        for (int i = 0; i < times; i++) {
            assertThat(begin(name, "192.0.2.1")).isEmpty();
        }
    }
}
