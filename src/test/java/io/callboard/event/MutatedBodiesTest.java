package io.callboard.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.WebhookEvent.CallEvent;
import io.callboard.event.WebhookEvent.ChatEvent;
import io.callboard.event.WebhookEvent.InboundQuestion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What random damage does to each sample body; the seed is fixed, so a failure repeats. */
class MutatedBodiesTest {

    private static final int ROUNDS = 300;
    private static final byte[] TELLING = "{}[]\",:\\0eE-.u".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @FieldSource("io.callboard.event.Bodies#NAMES")
    void neverThrowsAndReadsAsItPeeks(String name) {
        Random random = new Random(20_250_607);
        byte[] body = Bodies.file(name);

        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < ROUNDS; i++) {
                byte[] damaged = damaged(body, random);
                assertAgreement(damaged);
                assertThat(AccessToken.mask(damaged)).hasSameSizeAs(damaged);
            }
        });
    }

    private static byte[] damaged(byte[] body, Random random) {
        byte[] damaged = Arrays.copyOf(body, random.nextInt(4) == 0 ? random.nextInt(body.length) : body.length);
        for (int i = random.nextInt(4); i > 0 && damaged.length > 0; i--) {
            byte telling = TELLING[random.nextInt(TELLING.length)];
            damaged[random.nextInt(damaged.length)] = random.nextBoolean() ? telling : (byte) random.nextInt();
        }
        return damaged;
    }

    private static void assertAgreement(byte[] body) {
        Envelope peeked = EnvelopeReader.peek(body);
        WebhookEvent read = Bodies.read(body);

        assertThat(peeked).isEqualTo(Opening.of(body).envelope());
        assertThat(read.remarks()).containsAll(peeked.remarks());
        if (read instanceof CallEvent event) {
            assertThat(event.call().callId()).isEqualTo(peeked.subjectId());
            assertThat(event.type()).isEqualTo(peeked.type().orElseThrow());
            assertThat(event.type().subject()).isEqualTo(peeked.subject());
        } else if (read instanceof ChatEvent event) {
            assertThat(event.chat().chatId()).isEqualTo(peeked.subjectId());
            assertThat(event.type()).isEqualTo(peeked.type().orElseThrow());
            assertThat(event.type().subject()).isEqualTo(peeked.subject());
        } else if (read instanceof InboundQuestion question) {
            assertThat(question.subjectId()).isEqualTo(peeked.subjectId());
            assertThat(question.type()).isEqualTo(peeked.type().orElseThrow());
        } else if (read instanceof WebhookEvent.UnknownEvent event) {
            assertThat(event.event()).isEqualTo(peeked.event());
        }
    }
}
