package io.callboard.view;

import io.callboard.list.Fields;
import io.callboard.list.OfficeHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final boolean misread;
    private final ZoneId zone;
    private final Words words;

    private InsightOffice(OfficeHours hours, boolean misread, ZoneId zone, Words words) {
        this.hours = hours;
        this.misread = misread;
        this.zone = zone;
        this.words = words;
    }

    /** What the parameters {@code days}, {@code opens} and {@code closes} say, if they make sense together. */
    static InsightOffice of(Listing list, ZoneId zone, Words words) {
        OfficeHours usual = OfficeHours.USUAL;
        String text = "%s,%s-%s"
                .formatted(
                        Objects.requireNonNullElse(list.get("days"), usual.days()),
                        Objects.requireNonNullElse(list.get("opens"), String.valueOf(usual.opens())),
                        Objects.requireNonNullElse(list.get("closes"), String.valueOf(usual.closes())));
        Optional<OfficeHours> told = OfficeHours.parse(text);
        return new InsightOffice(told.orElse(usual), told.isEmpty(), zone, words);
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

    /** Whether the address says what makes no sense. */
    public boolean isMisread() {
        return misread;
    }

    /** {@code Mon to Fri, 9–17}. */
    public String getTold() {
        return OfficeWords.of(hours.text(), words);
    }

    /** The zone that its hours are of. */
    public String getZone() {
        return zone.getId();
    }

    /** The days to choose from, and those of the address. */
    public List<Choice> getDays() {
        return Stream.concat(DAYS.stream(), Stream.of(hours.days()))
                .distinct()
                .map(days -> new Choice(days, OfficeWords.days(days, words), null, days.equals(hours.days())))
                .toList();
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
                .mapToObj(hour -> new Choice(String.valueOf(hour), OfficeWords.clock(hour), null, hour == chosen))
                .toList();
    }
}
