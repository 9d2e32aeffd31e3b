package io.callboard.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

    @Test
    void isReadAndWritten() {
        assertThat(ByteRange.of("bytes=0-")).map(ByteRange::toString).contains("bytes=0-");
        assertThat(ByteRange.of(" bytes=5-9 ")).map(ByteRange::toString).contains("bytes=5-9");
    }

    @Test
    void isNoneWhereItNeedNotBeHeeded() {
        for (String header : List.of("", "bytes=-5", "bytes=9-5", "bytes=0-1,3-4", "pages=1-2", "bytes=a-b")) {
            assertThat(ByteRange.of(header)).as(header).isEmpty();
        }
        assertThat(ByteRange.of(null)).isEmpty();
    }

    @Test
    void isCutToAPortion() {
        assertThat(ByteRange.of("bytes=100-").orElseThrow().atMost(10)).hasToString("bytes=100-109");
        assertThat(ByteRange.of("bytes=100-104").orElseThrow().atMost(10)).hasToString("bytes=100-104");
    }

    @Test
    void takesTheSizeOnlyFromAnAnswerThatBeginsThere() {
        ByteRange range = ByteRange.of("bytes=100-").orElseThrow();
        assertThat(range.totalOf("bytes 100-109/5000")).hasValue(5000);
        assertThat(range.totalOf("bytes 0-109/5000")).isEmpty();
        assertThat(range.totalOf("bytes 100-109/*")).isEmpty();
        assertThat(range.totalOf(null)).isEmpty();
    }
}
