package io.callboard.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.callboard.fixture.Tone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PeaksTest {

    @Test
    void tellWhoIsLoudWhen() throws IOException {
        Peaks peaks = of(Tone.wav("ab a", 2), 4);

        assertThat(peaks.seconds()).isCloseTo(4, within(0.01));
        assertThat(peaks.channels()).hasSize(2);
        assertThat(peaks.channels().get(0))
                .satisfiesExactly(
                        loud -> assertThat(loud).isBetween(40, 50),
                        still -> assertThat(still).isZero(),
                        still -> assertThat(still).isZero(),
                        loud -> assertThat(loud).isBetween(40, 50));
        assertThat(peaks.channels().get(1))
                .satisfiesExactly(
                        still -> assertThat(still).isZero(),
                        loud -> assertThat(loud).isBetween(40, 50),
                        still -> assertThat(still).isZero(),
                        still -> assertThat(still).isZero());
    }

    @Test
    void areAsManyAsAskedForHoweverShortItIs() throws IOException {
        assertThat(of(Tone.wav("a", 1), 500).channels())
                .allSatisfy(channel -> assertThat(channel).hasSize(500));
    }

    @Test
    void areNoneForWhatIsNoWav() throws IOException {
        byte[] text = "RIFF????WAVEfmt no".getBytes(StandardCharsets.UTF_8);
        assertThat(Peaks.of(new ByteArrayInputStream(text), OptionalLong.of(text.length), 10))
                .isEmpty();
    }

    private static Peaks of(byte[] wav, int count) throws IOException {
        return Peaks.of(new ByteArrayInputStream(wav), OptionalLong.of(wav.length), count)
                .orElseThrow();
    }
}
