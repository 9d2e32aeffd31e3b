package io.callboard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tones of a call, as its links serve them. */
class RecordingsTest {

    private static final long SEED = 1;
    private static final Instant NOW = Instant.ofEpochSecond(1_789_000_000L);

    private final HttpClient http = HttpClient.newHttpClient();
    private URI base;
    private Recordings recordings;

    @BeforeEach
    void serve() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            base = URI.create("http://localhost:" + free.getLocalPort() + "/recordings");
        }
        recordings = new Recordings(base, SEED, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        recordings.close();
    }

    @Test
    void areAsLongAsTheCall() throws Exception {
        assertThat(seconds(get("/3-6/recording.wav").body(), 1))
                .isCloseTo(CallStory.heard(SEED, 3, 6).length(), Offset.offset(0.01));
    }

    @Test
    void haveTheAgentOnTheSecondChannelAlone() throws Exception {
        byte[] file = get("/3-6/recording_multichannel.wav").body();
        assertThat(seconds(file, 2)).isPositive();
        Line.Word word = CallStory.heard(SEED, 3, 6).lines().stream()
                .filter(line -> line.role().equals(Conversation.AGENT))
                .findFirst()
                .orElseThrow()
                .words()
                .get(0);
        int middle = 44 + 4 * (int) ((word.start() + word.end()) / 2 * Tones.RATE);
        boolean first = false;
        boolean second = false;
        for (int frame = middle; frame < middle + 400; frame += 4) {
            first |= file[frame] != 0 || file[frame + 1] != 0;
            second |= file[frame + 2] != 0 || file[frame + 3] != 0;
        }
        assertThat(first).isFalse();
        assertThat(second).isTrue();
    }

    @Test
    void areServedInParts() throws Exception {
        byte[] whole = get("/3-6/recording.wav").body();
        HttpResponse<byte[]> part = http.send(
                HttpRequest.newBuilder(URI.create(base + "/3-6/recording.wav"))
                        .header("Range", "bytes=100-199")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 100-199/" + whole.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 100, 200));
    }

    @Test
    void expireAsTheirLinkSays() throws Exception {
        assertThat(get("/3-6/recording.wav?Expires=" + NOW.getEpochSecond()).statusCode())
                .isEqualTo(200);
        assertThat(get("/3-6/recording.wav?Expires=" + (NOW.getEpochSecond() - 1))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/none.wav").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static double seconds(byte[] file, int channels) throws UnsupportedAudioFileException, IOException {
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            assertThat(audio.getFormat().getChannels()).isEqualTo(channels);
            return audio.getFrameLength() / (double) audio.getFormat().getFrameRate();
        }
    }
}
