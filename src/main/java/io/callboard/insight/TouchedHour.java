package io.callboard.insight;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** An hour to be counted anew, because a call or chat of it changed. Many may be of one hour: nobody waits for another's. */
@Entity
@Table(name = "call_hour_touched")
@IdClass(TouchedHour.Key.class)
public class TouchedHour {

    static final Duration HOUR = Duration.ofHours(1);

    @Id
    @Column(name = "hour_at")
    private Instant hour;

    @Id
    private UUID mark;

    protected TouchedHour() {}

    /** @param moment any of that hour */
    TouchedHour(Instant moment) {
        hour = of(requireNonNull(moment, "moment"));
        mark = UuidCreator.getTimeOrderedEpoch();
    }

    /** When the hour begins that the moment is in, by the clock of the world. */
    static Instant of(Instant moment) {
        long millis = moment.toEpochMilli();
        return Instant.ofEpochMilli(millis - Math.floorMod(millis, HOUR.toMillis()));
    }

    /** The key, as Persistence wants it. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Instant hour;
        private UUID mark;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(hour, key.hour) && Objects.equals(mark, key.mark);
        }

        @Override
        public int hashCode() {
            return Objects.hash(hour, mark);
        }
    }
}
