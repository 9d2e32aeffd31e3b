package io.callboard.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTest {

    @ParameterizedTest
    @ValueSource(strings = {"mon-fri,9-17", "sat-sat,0-24", "sun-thu,8-9"})
    void areWhatTheyWereToldAs(String text) {
        assertThat(OfficeHours.parse(text)).map(OfficeHours::text).hasValue(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mon-fri",
                "mon,9-17",
                "mon-fry,9-17",
                "mon-fri,17-9",
                "mon-fri,9-9",
                "mon-fri,9-25",
                "mon-fri,9"
            })
    void areNotWhatMakesNoSense(String text) {
        assertThat(OfficeHours.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'mon-fri,9-17', 2026-09-10T06:59:59Z, false",
        "'mon-fri,9-17', 2026-09-10T07:00:00Z, true",
        "'mon-fri,9-17', 2026-09-10T14:59:59Z, true",
        "'mon-fri,9-17', 2026-09-10T15:00:00Z, false",
        "'mon-fri,9-17', 2026-12-10T07:30:00Z, false",
        "'mon-fri,9-17', 2026-09-12T10:00:00Z, false",
        "'sun-thu,9-17', 2026-09-13T10:00:00Z, true",
        "'sun-thu,9-17', 2026-09-11T10:00:00Z, false"
    })
    void areOfTheZonesClocks(String text, Instant moment, boolean open) {
        assertThat(OfficeHours.parse(text).orElseThrow().cover(moment, ZoneId.of("Europe/Berlin")))
                .isEqualTo(open);
    }

    @Test
    void areWholeHoursByWhereTheyBegin() {
        ZoneId kolkata = ZoneId.of("Asia/Kolkata");

        assertThat(OfficeHours.USUAL.cover(Instant.parse("2026-09-10T03:45:00Z"), kolkata))
                .as("begun at 8:30")
                .isFalse();
        assertThat(OfficeHours.USUAL.cover(Instant.parse("2026-09-10T11:59:00Z"), kolkata))
                .as("begun at 16:30")
                .isTrue();
    }
}
