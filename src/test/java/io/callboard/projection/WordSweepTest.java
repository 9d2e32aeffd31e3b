package io.callboard.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.SteppingClock;
import io.callboard.list.Swept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordSweepTest {

    private static final Instant START = Instant.parse("2026-09-10T10:00:00Z");
    private static final int BATCH = 2;

    private final SteppingClock clock = new SteppingClock(START);
    private final List<UUID> rows = new ArrayList<>();
    private final List<UUID> asked = new ArrayList<>();
    private final WordSweep sweep = new WordSweep(this::index, BATCH);

    @Test
    void goesThroughAllInBatches() {
        List.of(1, 2, 3, 4, 5).forEach(minute -> add(START.minus(Duration.ofDays(30 - minute))));

        assertThat(goOn()).isEqualTo(5);
        assertThat(asked).containsExactly(Swept.BEGINNING, rows.get(1), rows.get(3));
    }

    @Test
    void restsForAnHourAndThenLooksADayBack() {
        add(START.minus(Duration.ofDays(2)));
        goOn();
        asked.clear();

        clock.advance(Duration.ofMinutes(59));
        assertThat(goOn()).isZero();
        assertThat(asked).isEmpty();

        UUID late = add(START.minus(Duration.ofHours(1)));
        clock.advance(Duration.ofMinutes(1));
        assertThat(goOn()).isEqualTo(1);
        assertThat(asked).singleElement().satisfies(after -> assertThat(momentOf(after))
                .isEqualTo(START.minus(Duration.ofDays(1))));
        assertThat(late).isGreaterThan(asked.get(0));
    }

    @Test
    void stopsInTimeAndGoesOnWhereItStood() {
        List.of(3, 2, 1).forEach(day -> add(START.minus(Duration.ofDays(day))));
        assertThat(sweep.goOn(clock, START)).isZero();

        WordSweep slow = new WordSweep(
                (after, max) -> {
                    clock.advance(Duration.ofSeconds(10));
                    return index(after, max);
                },
                BATCH);
        assertThat(slow.goOn(clock, START.plusSeconds(10))).isEqualTo(2);
        assertThat(slow.goOn(clock, START.plusSeconds(20))).isEqualTo(1);
    }

    private int goOn() {
        return sweep.goOn(clock, clock.instant().plusSeconds(1));
    }

    private UUID add(Instant moment) {
        UUID row = new UUID(moment.toEpochMilli() << 16 | 0x7000, rows.size());
        rows.add(row);
        return row;
    }

    private Swept index(UUID after, int max) {
        asked.add(after);
        List<UUID> found =
                rows.stream().filter(row -> row.compareTo(after) > 0).limit(max).toList();
        return new Swept(found, found.size() < max ? null : found.get(found.size() - 1));
    }

    private static Instant momentOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
