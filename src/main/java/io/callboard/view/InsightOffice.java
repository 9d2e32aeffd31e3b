package io.callboard.view;

import io.callboard.list.Fields;
import io.callboard.list.OfficeHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When somebody is in the office: what the page's address says, else from nine to five on working days, in the viewer's
 * zone.
 */
public final class InsightOffice {

    private static final List<String> DAYS = List.of("mon-fri", "mon-sat", "mon-sun", "sun-thu", "sat-sun");
    private static final int HOURS = 24;

    private final OfficeHours hours;
    private final ZoneId zone;
    private final Words words;

    private InsightOffice(OfficeHours hours, ZoneId zone, Words words) {
        this.hours = hours;
        this.zone = zone;
        this.words = words;
    }

    /** What the parameters {@code days}, {@code opens} and {@code closes} say, as far as they make sense together. */
    static InsightOffice of(Listing list, ZoneId zone, Words words) {
        OfficeHours usual = OfficeHours.USUAL;
        String text = "%s,%s-%s"
                .formatted(
                        Objects.requireNonNullElse(list.get("days"), usual.days()),
                        Objects.requireNonNullElse(list.get("opens"), String.valueOf(usual.opens())),
                        Objects.requireNonNullElse(list.get("closes"), String.valueOf(usual.closes())));
        return new InsightOffice(OfficeHours.parse(text).orElse(usual), zone, words);
    }

    boolean isOpen(Instant hour) {
        return hours.cover(hour, zone);
    }

    /** Those calls that began when nobody was there. */
    ListLink late(ListLink link) {
        return link.with("after_hours", hours.text()).with(Fields.ZONE, zone);
    }

    /** Those calls that began when somebody was. */
    ListLink inTime(ListLink link) {
        return link.with("within_hours", hours.text()).with(Fields.ZONE, zone);
    }

    /** The zone that its hours are of. */
    public String getZone() {
        return zone.getId();
    }

    /** The days to choose from, and those of the address. */
    public List<Choice> getDays() {
        return Stream.concat(DAYS.stream(), Stream.of(hours.days()))
                .distinct()
                .map(days -> new Choice(days, label(days), null, days.equals(hours.days())))
                .toList();
    }

    private String label(String days) {
        String key = "insight.days." + days;
        return words.has(key) ? words.get(key) : days;
    }

    /** When they begin. */
    public List<Choice> getOpens() {
        return hours(0, hours.opens());
    }

    /** When they are over. */
    public List<Choice> getCloses() {
        return hours(1, hours.closes());
    }

    private static List<Choice> hours(int first, int chosen) {
        return IntStream.range(first, first + HOURS)
                .mapToObj(hour -> new Choice(
                        String.valueOf(hour), String.format(Locale.ENGLISH, "%02d:00", hour), null, hour == chosen))
                .toList();
    }
}
