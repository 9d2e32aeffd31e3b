package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import io.callboard.fixture.MediaHost;
import io.callboard.fixture.Tone;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings as the board passes them on from the provider. */
@BlackBox
class RecordingIT {

    private static final byte[] WAV = Tone.wav("aa  bb", 1);
    private static final byte[] STEREO = Tone.wav("aa  bb", 2);
    private static final Board BOARD = Board.running();

    private static MediaHost provider;
    private static Api api;
    private static Visitor viewer;

    @BeforeAll
    static void keepsRecordings() {
        provider = MediaHost.start(BOARD.mediaPort());
        provider.put("secret-path/a.wav", WAV);
        provider.put("secret-path/b.wav", STEREO);
        api = new Api(BOARD);
        viewer = Staff.of(Role.VIEWER).visitor();
    }

    @AfterAll
    static void ends() {
        provider.close();
    }

    /** The query of a call with a recording there. */
    private static String call(String address) {
        String apart = address.replace("a.wav", "b.wav");
        byte[] body = Bodies.call(
                "call_ended",
                Bodies.newId(),
                ",\"recording_url\":\"" + address + "\",\"recording_multi_channel_url\":\"" + apart + "\"");
        BOARD.deliver(body);
        api.settledDeliveriesOf(body, 1);
        return "source=retell&id=" + Bodies.idIn(body);
    }

    @Test
    void arePassedOnToWhoIsLoggedIn() {
        String query = call(provider.address("secret-path/a.wav"));

        HttpResponse<byte[]> answer = viewer.bytes("recording?" + query, Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(answer.body()).isEqualTo(WAV);
        assertThat(viewer.bytes("recording?channel=apart&" + query, Map.of()).body())
                .isEqualTo(STEREO);

        assertThat(new Visitor(BOARD).get("recording?" + query).statusCode()).isEqualTo(302);
        assertThat(viewer.get("recording/state?" + query).body())
                .isEqualTo("{\"state\":\"ready\",\"type\":\"audio/wav\",\"bytes\":" + WAV.length + "}");
        assertThat(viewer.get("recording/peaks?channel=apart&" + query).body())
                .startsWith("{\"seconds\":6.0,\"channels\":[[");
        assertThat(BOARD.log()).doesNotContain("secret-path");
    }

    @ParameterizedTest
    @CsvSource({
        "secret-path/a.wav, bytes=1000-1999, 206, 1000-1999",
        "secret-path/a.wav, bytes=96000-, 206, 96000-96043",
        "whole/secret-path/a.wav, bytes=1000-1999, 206, 1000-1999",
        "secret-path/a.wav, bytes=96044-, 416,",
        "secret-path/a.wav, bytes=-5, 200,",
        "to/there?/secret-path/a.wav, bytes=0-9, 206, 0-9"
    })
    void answerRanges(String path, String range, int status, String told) {
        assertThat(WAV).hasSize(96_044);
        HttpResponse<byte[]> answer = viewer.bytes("recording?" + call(provider.address(path)), Map.of("Range", range));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Range").orElse(null))
                .isEqualTo(told == null ? null : "bytes " + told + "/96044");
    }

    @ParameterizedTest
    @CsvSource({
        "status/404, 410, expired",
        "status/403, 410, expired",
        "status/500, 502, unreachable",
        "slow, 504, slow",
        "huge, 502, too_big",
        "page, 502, no_audio",
        "to/private?http://127.0.0.1:1/a.wav, 502, forbidden",
        "to/private?http://169.254.169.254/latest/meta-data, 502, forbidden"
    })
    void tellWhatHinders(String path, int status, String obstacle) {
        String query = call(provider.address(path));
        if (status != 504) { // Once is slow enough
            assertThat(viewer.get("recording/state?" + query).body()).isEqualTo("{\"state\":\"" + obstacle + "\"}");
        }
        HttpResponse<String> answer = viewer.get("recording?" + query);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(obstacle);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/a.wav",
        "http://10.0.0.1/a.wav",
        "https://media.example.com/a.wav",
        "file:///etc/passwd"
    })
    void areFetchedFromNowhereElse(String address) {
        assertThat(viewer.get("recording/state?" + call(address)).body()).isEqualTo("{\"state\":\"forbidden\"}");
        assertThat(viewer.get("recording/peaks?" + call(address)).body()).isEqualTo("{}");
    }

    @Test
    void areNoneForACallThatIsNotThere() {
        assertThat(viewer.get("recording?source=retell&id=nobody").statusCode()).isEqualTo(404);
        assertThat(viewer.get("recording/state").body()).isEqualTo("{\"state\":\"none\"}");
    }
}
