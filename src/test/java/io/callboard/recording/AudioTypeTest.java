package io.callboard.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AudioTypeTest {

    @Test
    void isTheOneThatIsToldOrThatOfTheEnding() {
        assertThat(AudioType.of("audio/mpeg", "/a")).contains("audio/mpeg");
        assertThat(AudioType.of("Audio/X-WAV; codecs=1", "/a")).contains("audio/wav");
        assertThat(AudioType.of("binary/octet-stream", "/a/b.WAV")).contains("audio/wav");
        assertThat(AudioType.of(null, "/a.mp3")).contains("audio/mpeg");
    }

    @Test
    void isNoneForWhatABrowserCouldTakeForAPage() {
        assertThat(AudioType.of("text/html", "/a.wav")).isEmpty();
        assertThat(AudioType.of("image/svg+xml", "/a.wav")).isEmpty();
        assertThat(AudioType.of("audio/wav\" x", "/a.wav")).isEmpty();
        assertThat(AudioType.of("application/octet-stream", "/a.html")).isEmpty();
        assertThat(AudioType.of(null, null)).isEmpty();
    }
}
