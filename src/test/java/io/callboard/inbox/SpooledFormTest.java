package io.callboard.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.event.Envelope;
import io.callboard.event.Remark;
import io.callboard.event.Subject;
import io.callboard.fixture.SampleDelivery;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpooledFormTest {

    private static final UUID ID = new UUID(1, 2);

    @Test
    void bringsBackAllOfADelivery() {
        IncomingDelivery delivery = new IncomingDelivery(
                "retell-sales",
                "2001:db8::1",
                Instant.ofEpochMilli(1_700_000_000_123L),
                Instant.ofEpochMilli(-5),
                "crm=42&name=Zoë " + "x".repeat(70_000),
                Map.of("content-type", "application/json", "user-agent", "a\r\nb"),
                "a1b2",
                true,
                new byte[] {0, -1, 127, 10},
                new Envelope(
                        "call_ended",
                        Subject.CALL,
                        "call_1",
                        List.of(new Remark(Remark.Code.ISO_TIME, "call.a b"), new Remark(Remark.Code.NO_ID))));

        assertSame(new Delivery(ID, delivery));
    }

    @Test
    void bringsBackWhatIsNotThere() {
        IncomingDelivery delivery = new IncomingDelivery(
                "retell",
                "::1",
                SampleDelivery.RECEIVED_AT,
                null,
                null,
                Map.of(),
                null,
                false,
                new byte[0],
                new Envelope(Envelope.UNKNOWN, Subject.NONE, null, List.of()));

        assertSame(new Delivery(ID, delivery));
    }

    @Test
    void bringsBackTheTraceAndIsWrittenAsBeforeWhereThereIsNone() {
        Delivery delivery = new Delivery(ID, SampleDelivery.ofCall("call_1").incoming());
        assertThat(SpooledForm.of(delivery)[3]).isEqualTo((byte) 1);

        delivery.tracedBy("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(SpooledForm.of(delivery)[3]).isEqualTo((byte) 2);
        assertSame(delivery);
    }

    @Test
    void refusesAnotherVersionAndAnEndTooEarly() {
        byte[] content =
                SpooledForm.of(new Delivery(ID, SampleDelivery.ofCall("call_1").incoming()));
        byte[] other = content.clone();
        other[3] += 2;

        assertThatThrownBy(() -> SpooledForm.read(ID, other)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> SpooledForm.read(ID, Arrays.copyOf(content, 50)))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void holdsNoAccessTokenAndStillTheDigestOfTheBytesThatCame() {
        byte[] body = "{\"event\":\"call_started\",\"call\":{\"call_id\":\"c\",\"access_token\":\"secret_token\"}}"
                .getBytes(UTF_8);
        Delivery delivery =
                new Delivery(ID, SampleDelivery.ofCall("c").withBody(body).incoming());

        assertThat(new String(SpooledForm.of(delivery), UTF_8)).doesNotContain("secret_token");
        assertSame(delivery);
        assertThat(SpooledForm.read(ID, SpooledForm.of(delivery)).getDigest()).isEqualTo(Digest.of(body));
    }

    private static void assertSame(Delivery delivery) {
        assertThat(SpooledForm.read(delivery.getId(), SpooledForm.of(delivery)))
                .usingRecursiveComparison()
                .isEqualTo(delivery);
    }
}
