package io.callboard.inbox;

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
import org.junit.jupiter.api.Test;

class SpooledFormTest {

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

        assertThat(SpooledForm.read(SpooledForm.of(delivery)))
                .usingRecursiveComparison()
                .isEqualTo(delivery);
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

        assertThat(SpooledForm.read(SpooledForm.of(delivery)))
                .usingRecursiveComparison()
                .isEqualTo(delivery);
    }

    @Test
    void refusesAnotherVersionAndAnEndTooEarly() {
        byte[] content = SpooledForm.of(SampleDelivery.ofCall("call_1").incoming());
        byte[] other = content.clone();
        other[3]++;

        assertThatThrownBy(() -> SpooledForm.read(other)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> SpooledForm.read(Arrays.copyOf(content, 50))).isInstanceOf(UncheckedIOException.class);
    }
}
