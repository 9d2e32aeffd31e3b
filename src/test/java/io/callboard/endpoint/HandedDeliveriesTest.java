package io.callboard.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.it.Signature;
import io.callboard.rejection.Rejection;
import io.callboard.rejection.RejectionCause;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandedDeliveriesTest {

    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final byte[] BODY =
            "{\"event\":\"call_started\",\"call\":{\"call_id\":\"a\"}}".getBytes(StandardCharsets.UTF_8);
    private static final String LISTED = "100.20.5.228";

    private final HandedFixture fixture = new HandedFixture();
    private final HandedDeliveries deliveries = fixture.deliveries();

    @Test
    void storesAGenuineDeliveryAsItCame() {
        deliveries.accept(new Handed(BODY, signed(NOW.minusSeconds(2)), LISTED, null, "a=1", "application/json", NOW));

        assertThat(fixture.accepted).singleElement().satisfies(incoming -> {
            assertThat(incoming.source()).isEqualTo("retell");
            assertThat(incoming.body()).isEqualTo(BODY);
            assertThat(incoming.remoteAddress()).isEqualTo(LISTED);
            assertThat(incoming.receivedAt()).isEqualTo(NOW);
            assertThat(incoming.signedAt()).isEqualTo(NOW.minusSeconds(2));
            assertThat(incoming.query()).isEqualTo("a=1");
            assertThat(incoming.headers()).containsKeys("x-retell-signature", "content-type");
            assertThat(incoming.quarantined()).isFalse();
            assertThat(incoming.envelope().subjectId()).isEqualTo("a");
        });
    }

    @Test
    void holdsWhatComesFromAnotherAddressOrNone() {
        deliveries.accept(handed(signed(NOW), "192.0.2.1", null));
        deliveries.accept(handed(signed(NOW), null, null));

        assertThat(fixture.accepted).hasSize(2).allSatisfy(incoming -> assertThat(incoming.quarantined())
                .isTrue());
        assertThat(fixture.accepted.get(1).remoteAddress()).isEqualTo("unknown");
    }

    @Test
    void refusesWhatCanNeverBeTakenAndNotesWhy() {
        refuses(RejectionCause.MALFORMED, handed(List.of("v=1"), LISTED, null));
        refuses(RejectionCause.STALE, handed(signed(NOW.minusSeconds(301)), LISTED, null));
        refuses(RejectionCause.NO_SIGNATURE, handed(List.of(), LISTED, null));
        refuses(RejectionCause.UNKNOWN_SOURCE, handed(signed(NOW), LISTED, "nobody"));
        refuses(RejectionCause.MISMATCH, handed(signed(NOW), LISTED, "strict"));
        refuses(RejectionCause.ADDRESS_REFUSED, handed(strictly(), "192.0.2.1", "strict"));
        refuses(RejectionCause.TOO_LARGE, new Handed(new byte[1001], signed(NOW), LISTED, null, null, null, NOW));
        assertThat(fixture.accepted).isEmpty();

        deliveries.accept(handed(strictly(), LISTED, "strict"));
        assertThat(fixture.accepted).hasSize(1);
    }

    private void refuses(RejectionCause cause, Handed handed) {
        fixture.refused.clear();
        assertThatThrownBy(() -> deliveries.accept(handed)).isInstanceOf(CannotTakeHandedException.class);
        assertThat(fixture.refused).extracting(Rejection::cause).containsExactly(cause);
    }

    private static Handed handed(List<String> signatures, String address, String source) {
        return new Handed(BODY, signatures, address, source, null, null, NOW);
    }

    private static List<String> signed(Instant at) {
        return List.of(Signature.of(BODY, at));
    }

    private static List<String> strictly() {
        String time = String.valueOf(NOW.toEpochMilli());
        return List.of("v=" + time + ",d=" + Signature.digest("strict_" + Signature.KEY, BODY, time));
    }
}
