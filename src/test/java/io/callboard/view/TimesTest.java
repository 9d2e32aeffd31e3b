package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-09-10T08:42:07Z");

    private final Times times = new Times();

    @BeforeEach
    void standInBerlin() {
        times.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        times.words = new Words();
        times.viewer = new ViewerZone() {
            @Override
            ZoneId zone() {
                return ZoneId.of("Europe/Berlin");
            }
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-09-10T08:36:51Z|10:36:51",
                "2026-09-09T22:00:00Z|00:00:00",
                "2026-09-09T21:59:59Z|9 Sep, 23:59",
                "2025-12-31T23:00:00Z|1 Jan, 00:00",
                "2025-12-31T22:59:59Z|31 Dec 2025, 23:59"
            })
    void writesAMomentAsShortAsItsDayAllows(Instant moment, String written) {
        assertThat(times.clock(moment)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-10T08:42:08Z,now,just now",
        "2026-09-10T08:42:07Z,now,just now",
        "2026-09-10T08:42:06Z,1 s,1 s ago",
        "2026-09-10T08:41:08Z,59 s,59 s ago",
        "2026-09-10T08:41:07Z,1 min,1 min ago",
        "2026-09-10T07:42:07Z,1 h,1 h ago",
        "2026-09-09T08:42:07Z,1 d,1 d ago"
    })
    void tellsHowLongAgo(Instant moment, String written, String inASentence) {
        assertThat(times.ago(moment)).isEqualTo(written);
        assertThat(times.past(moment)).isEqualTo(inASentence);
    }

    @Test
    void tellsAllInTheTooltip() {
        assertThat(times.whole(Instant.parse("2026-09-10T08:36:51Z"))).isEqualTo("2026-09-10 10:36:51 Europe/Berlin");
    }

    @Test
    void namesTheZoneInTheStamp() {
        assertThat(times.getAsOf()).isEqualTo("as of 10:42:07, Europe/Berlin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-09-10T08:36:51Z|10:36:51",
                "2026-09-09T21:59:59Z|9. Sept., 23:59",
                "2025-12-31T22:59:59Z|31. Dez. 2025, 23:59"
            })
    void writesAMomentInTheViewersLanguage(Instant moment, String written) {
        times.words = new Words(Locale.GERMAN);

        assertThat(times.clock(moment)).isEqualTo(written);
    }

    @Test
    void tellsAllInTheViewersLanguage() {
        times.words = new Words(Locale.GERMAN);

        assertThat(times.whole(Instant.parse("2026-09-10T08:36:51Z"))).isEqualTo("10.09.2026 10:36:51 Europe/Berlin");
        assertThat(times.getAsOf()).isEqualTo("Stand 10:42:07, Europe/Berlin");
    }
}
