package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.callboard.audit.Who;
import io.callboard.config.SettingsReader;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class BodyRetentionTest {

    @Parameter
    DatabaseServer server;

    InboxFixture fixture;
    BodyRetention retention;
    UUID processed;
    UUID duplicate;
    UUID waiting;
    UUID held;

    @BeforeEach
    void accept() {
        fixture = new InboxFixture(server);
        retention = fixture.database.bean(BodyRetention.class);
        retention.bodies = fixture.database.bean(OldBodies.class);
        retention.clock = fixture.clock;
        processed = fixture.accept(SampleDelivery.ofCall("call_1"));
        fixture.process(processed);
        duplicate = fixture.accept(SampleDelivery.ofCall("call_1"));
        waiting = fixture.accept(SampleDelivery.ofCall("call_2"));
        held = fixture.accept(SampleDelivery.ofCall("call_3").inQuarantine());
    }

    @Test
    void forgetsTheBodiesOfWhatIsDoneAndOlder() {
        forgetAfter(Optional.of(Duration.ofDays(30)), Duration.ofDays(30).plusMillis(1));

        assertThat(fixture.find(processed).getBody()).isNull();
        assertThat(fixture.find(duplicate).getBody()).isNull();
        assertThat(fixture.find(processed).getBodyLength()).isPositive();
        assertThat(fixture.find(processed).getDigest()).hasSize(64);
        assertThat(fixture.find(waiting).getBody()).isNotNull();
        assertThat(fixture.find(held).getBody()).isNotNull();
    }

    @Test
    void forgetsTheBodiesOfDeadAndDiscardedOnes() {
        UUID dead = fixture.accept(SampleDelivery.ofCall("call_4"));
        for (int i = 0; i < 8; i++) {
            fixture.claim.failed(dead, new IllegalStateException());
        }
        fixture.quarantine.discard(held, Who.named("anna"));
        UUID failed = fixture.accept(SampleDelivery.ofCall("call_5"));
        fixture.claim.failed(failed, new IllegalStateException());

        forgetAfter(Optional.of(Duration.ofDays(30)), Duration.ofDays(31));

        assertThat(fixture.find(dead).getBody()).isNull();
        assertThat(fixture.find(held).getBody()).isNull();
        assertThat(fixture.find(failed).getBody()).isNotNull();
    }

    @Test
    void forgetsMoreThanOneBatch() {
        fixture.storeProcessed(1_020);

        forgetAfter(Optional.of(Duration.ofDays(30)), Duration.ofDays(31));

        long kept = fixture.database.inTransaction(entityManager -> entityManager
                .createQuery("select count(d.id) from Delivery d where d.body is not null", Long.class)
                .getSingleResult());
        assertThat(kept).isZero();
    }

    @Test
    void keepsTheBodyOfWhatIsReplayedMeanwhile() {
        List<Place> old = retention.bodies.after(Place.START, SampleDelivery.RECEIVED_AT.plusMillis(1), 10);
        fixture.replay.replay(processed, Who.named("anna"));

        assertThat(retention.bodies.forget(old)).isEqualTo(1);

        assertThat(fixture.find(processed).getBody()).isNotNull();
    }

    @Test
    void goesOnTheNextNightWhenTheDatabaseIsAway() {
        retention.bodies = new OldBodies() {
            @Override
            public List<Place> after(Place last, Instant limit, int max) {
                throw new PersistenceException("connection lost");
            }
        };

        assertThatCode(() -> forgetAfter(Optional.of(Duration.ofDays(30)), Duration.ofDays(31)))
                .doesNotThrowAnyException();
    }

    @Test
    void keepsBodiesUntilThen() {
        forgetAfter(Optional.of(Duration.ofDays(30)), Duration.ofDays(30));

        assertThat(fixture.find(processed).getBody()).isNotNull();
    }

    @Test
    void keepsBodiesForeverUnlessToldOtherwise() {
        forgetAfter(Optional.empty(), Duration.ofDays(10_000));

        assertThat(fixture.find(processed).getBody()).isNotNull();
    }

    private void forgetAfter(Optional<Duration> kept, Duration passed) {
        Map<String, String> given = new HashMap<>();
        kept.ifPresent(duration -> given.put("callboard.raw-retention", duration.toDays() + "d"));
        retention.settings = new SettingsReader(given, Map.of()).read();
        fixture.clock.advance(passed);
        retention.forget();
    }
}
