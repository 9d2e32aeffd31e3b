package io.callboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.SettingsReader;
import io.callboard.relay.DestinationRepository;
import io.callboard.relay.DestinationState;
import io.callboard.relay.Publishing;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DestinationsResourceTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void tellsOperatorsAloneWhatWasLastWrong() {
        assertThat(ask("operator").lastError()).isEqualTo("broker.example refused");
        assertThat(ask("viewer").lastError()).isNull();
        assertThat(ask("viewer").failingSince()).isEqualTo(NOW.toString());
    }

    private static DestinationItem ask(String role) {
        DestinationsResource resource = new DestinationsResource();
        resource.settings = new SettingsReader(Map.of(), Map.of()).read();
        resource.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        resource.publishing = new Publishing() {
            @Override
            public Optional<Off> off() {
                return Optional.empty();
            }
        };
        resource.destinations = new DestinationRepository() {
            @Override
            public List<DestinationState> all() {
                return List.of(new DestinationState("topic", 1, NOW, 7, null, null, NOW, "broker.example refused", 0));
            }
        };
        SecurityContext caller = (SecurityContext) Proxy.newProxyInstance(
                SecurityContext.class.getClassLoader(),
                new Class<?>[] {SecurityContext.class},
                (self, method, arguments) -> arguments[0].equals(role));
        return resource.show(caller).destinations().get(0);
    }
}
