package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.Settings;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import java.time.Duration;
import java.util.List;
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
        retention.settings = new Settings(
                List.of(), Settings.Unsigned.REFUSED, List.of(), Duration.ofMinutes(5), 1, Optional.empty(), kept);
        fixture.clock.advance(passed);
        retention.forget();
    }
}
