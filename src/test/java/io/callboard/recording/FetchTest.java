package io.callboard.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callboard.fixture.MediaHost;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchTest {

    private static MediaHost host;
    private static String wav;
    private static Fetch fetch;

    @BeforeAll
    static void keepsARecording() {
        host = MediaHost.start(0);
        wav = host.put("a.wav", new byte[1000]);
        host.put("b.wav", count());
        fetch = fetch("localhost:" + host.port());
    }

    @AfterAll
    static void ends() {
        host.close();
    }

    private static Fetch fetch(String allowed) {
        return new Fetch(new AllowedHosts(List.of(allowed)), Duration.ofMillis(700), 1_000_000, 100);
    }

    private static byte[] count() {
        byte[] bytes = new byte[1000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    @Test
    void getsTheWhole() throws IOException {
        try (Piece piece = fetch.open(wav, null)) {
            assertThat(piece.part()).isFalse();
            assertThat(piece.type()).isEqualTo("audio/wav");
            assertThat(piece.total()).hasValue(1000);
            assertThat(piece.bytes().readAllBytes()).hasSize(1000);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "b.wav, 0, , 100",
        "b.wav, 300, 309, 10",
        "b.wav, 950, , 50",
        "whole/b.wav, 300, , 700",
        "whole/b.wav, 300, 309, 10",
        "to/there?/b.wav, 300, 309, 10"
    })
    void getsARangeAlsoFromWhoKnowsNone(String path, long first, Long last, long length) throws IOException {
        ByteRange range = new ByteRange(first, last == null ? OptionalLong.empty() : OptionalLong.of(last));
        try (Piece piece = fetch.open(host.address(path), range)) {
            assertThat(piece.part()).isTrue();
            assertThat(piece.first()).isEqualTo(first);
            assertThat(piece.length()).hasValue(length);
            assertThat(piece.total()).hasValue(1000);
            assertThat(piece.bytes().readNBytes(4))
                    .containsExactly((byte) first, (byte) (first + 1), (byte) (first + 2), (byte) (first + 3));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "status/403, EXPIRED",
        "status/404, EXPIRED",
        "status/410, EXPIRED",
        "status/500, UNREACHABLE",
        "slow, SLOW",
        "huge, TOO_BIG",
        "page, NO_AUDIO",
        "to/private?http://127.0.0.1:1/a.wav, FORBIDDEN",
        "to/private?http://169.254.169.254/latest/meta-data, FORBIDDEN",
        "to/file?file:///etc/passwd, FORBIDDEN",
        "to/itself?/to/itself?/to/itself?/to/itself?/to/itself, UNREACHABLE",
        "to/odd?http://[, FORBIDDEN"
    })
    void tellsWhatHinders(String path, Obstacle obstacle) {
        assertThat(obstacle(host.address(path))).isEqualTo(obstacle);
    }

    @Test
    void asksNoOneWhoIsNotAllowed() {
        int before = host.asked().size();
        assertThat(obstacle("http://127.0.0.1:" + host.port() + "/a.wav")).isEqualTo(Obstacle.FORBIDDEN);
        assertThat(obstacle("javascript:alert(1)")).isEqualTo(Obstacle.FORBIDDEN);
        assertThat(host.asked()).hasSize(before);
    }

    @Test
    void tellsThatNobodyListensAndThatItEndsBefore() {
        assertThat(catchThrowableOfType(CannotFetchRecordingException.class, () -> fetch("localhost:1")
                                .open("http://localhost:1/a.wav", null))
                        .obstacle())
                .isEqualTo(Obstacle.UNREACHABLE);
        for (String path : List.of("b.wav", "whole/b.wav")) {
            assertThat(catchThrowableOfType(
                                    CannotFetchRecordingException.class,
                                    () -> fetch.open(host.address(path), new ByteRange(1000, OptionalLong.empty())))
                            .obstacle())
                    .isEqualTo(Obstacle.BEYOND);
        }
    }

    private static Obstacle obstacle(String address) {
        return catchThrowableOfType(CannotFetchRecordingException.class, () -> fetch.open(address, null))
                .obstacle();
    }
}
