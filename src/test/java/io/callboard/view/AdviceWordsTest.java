package io.callboard.view;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.SettingsReader;
import io.callboard.rejection.Advice;
import io.callboard.rejection.Advice.Topic;
import io.callboard.rejection.RejectionCause;
import io.callboard.rejection.RejectionSum;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceWordsTest {

    private static final Instant T0 = Instant.parse("2026-09-10T08:42:00Z");

    private final AdviceWords advice = new AdviceWords();

    @BeforeEach
    void standInBerlin() {
        advice.words = new Words();
        advice.figures = new Figures();
        advice.figures.words = advice.words;
        advice.times = new Times();
        advice.times.clock = Clock.fixed(T0.plusSeconds(3600), ZoneOffset.UTC);
        advice.times.words = advice.words;
        advice.times.viewer = new ViewerZone() {
            @Override
            ZoneId zone() {
                return ZoneId.of("Europe/Berlin");
            }
        };
        advice.settings = new SettingsReader(
                        Map.of(),
                        Map.of(
                                "RETELL_API_KEY", "key_0123456789abcdef",
                                "CALLBOARD_SOURCES", "retell-sales",
                                "CALLBOARD_SOURCE_RETELL_SALES_KEYS", "key_0123456789abcdeg",
                                "CALLBOARD_PUBLIC_URL", "https://calls.example.com"))
                .read();
        advice.webhook = new WebhookAddress();
        advice.webhook.settings = advice.settings;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MISMATCH       | 143 | 192.0.2.1 |              |    | 143 deliveries from 192.0.2.1 failed with a signature of another key since 10:42:00.
            MISMATCH       |   1 |           |              |    | 1 delivery from several addresses failed with a signature of another key since 10:42:00.
            CLOCK_AHEAD    |   9 | 192.0.2.1 |              | 6  | Signatures from 192.0.2.1 are 6 min ahead of this server's clock: 9 deliveries were refused since 10:42:00.
            CLOCK_BEHIND   |   3 |           |              | 90 | Signatures from several addresses are 90 min behind this server's clock: 3 deliveries were refused since 10:42:00.
            NO_SIGNATURE   |  37 | 192.0.2.1 |              |    | 37 requests without signature from 192.0.2.1 since 10:42:00.
            UNKNOWN_SOURCE |1200 | 192.0.2.1 | x            |    | 1,200 deliveries were for the unknown source x, from 192.0.2.1, since 10:42:00.
            UNKNOWN_SOURCE |   2 |           |              |    | 2 deliveries were for unknown sources, from several addresses, since 10:42:00.
            TOO_LARGE      |   2 | 192.0.2.1 |              |    | 2 deliveries from 192.0.2.1 had a body larger than 10.5 MB, since 10:42:00.
            """)
    void tellsWhatWasSeenWithFigures(
            Topic topic, long requests, String address, String source, Long minutes, String text) {
        AdviceLine line = line(topic, requests, address, source, minutes == null ? null : Duration.ofMinutes(minutes));

        assertThat(line.text()).isEqualTo(text + " The last one was at 10:47:00.");
        assertThat(line.requests()).isEqualTo(requests);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MISMATCH        |              | Set [RETELL_API_KEY] or [UPONAI_API_KEY] to
            MISMATCH        | retell       | Set [RETELL_API_KEY] to
            MISMATCH        | retell-sales | Set [CALLBOARD_SOURCE_RETELL_SALES_KEYS] to
            CLOCK_AHEAD     |              | Set one of the clocks right.
            ADDRESS_REFUSED |              | add it to [CALLBOARD_ADDRESSES]
            ADDRESS_REFUSED | retell-sales | add it to [CALLBOARD_SOURCE_RETELL_SALES_ADDRESSES]
            UNKNOWN_SOURCE  | `x`          | Add the source to [CALLBOARD_SOURCES]
            TOO_LARGE       |              | raise [CALLBOARD_BODY_LIMIT]
            NOT_POST        |              | the address that it leads to, [https://calls.example.com/webhook].
            """)
    void namesTheSettingThatHelps(Topic topic, String source, String remedy) {
        String told = line(topic, 2, null, source, Duration.ofMinutes(6)).remedy().stream()
                .map(piece -> piece.code() ? "[" + piece.text() + "]" : piece.text())
                .collect(joining());

        assertThat(told).contains(remedy);
    }

    @ParameterizedTest
    @EnumSource
    void hasASentenceAndARemedyForEveryTopic(Topic topic) {
        AdviceLine line = line(topic, 5, "192.0.2.1", "x", Duration.ofHours(5));

        assertThat(line.text()).endsWith("10:47:00.").contains("5").doesNotContain("{", "''");
        assertThat(line.remedy()).isNotEmpty().allSatisfy(piece -> assertThat(piece.text())
                .doesNotContain("{", "`", "''"));
        assertThat(line.remedy().get(line.remedy().size() - 1).text()).endsWith(".");
    }

    @Test
    void writesSpansInTheirLargestUnit() {
        assertThat(advice.span(Duration.ofSeconds(45))).isEqualTo("45 s");
        assertThat(advice.span(Duration.ofSeconds(372))).isEqualTo("6 min");
        assertThat(advice.span(Duration.ofHours(3))).isEqualTo("3 h");
        assertThat(advice.span(Duration.ofDays(20_000))).isEqualTo("20,000 d");
    }

    private AdviceLine line(Topic topic, long requests, String address, String source, Duration skew) {
        RejectionSum sum = new RejectionSum(
                RejectionCause.MISMATCH, address, source, requests, T0, T0.plusSeconds(300), null, null);
        return advice.line(new Advice(topic, sum, skew));
    }
}
