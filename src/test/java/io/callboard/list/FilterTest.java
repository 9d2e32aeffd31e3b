package io.callboard.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.call.CallFilter;
import io.callboard.chat.ChatFilter;
import io.callboard.event.Numbers;
import io.callboard.fixture.RandomFilters;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FilterTest {

    private static final Instant NOW = Instant.parse("2026-09-10T10:00:00Z");
    private static final Asked ASKED = new Asked(NOW, ZoneOffset.UTC);

    static Stream<Fields> lists() {
        return Stream.of(CallFilter.FIELDS, ChatFilter.FIELDS);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void isTheSameAfterTheWayThroughItsAddress(Fields fields) {
        List<String> names =
                new ArrayList<>(fields.all().stream().map(Field::name).toList());
        List<String> several =
                fields.all().stream().filter(Field::several).map(Field::name).toList();
        names.add(Fields.ZONE);
        RandomFilters random = new RandomFilters(5);
        for (int i = 0; i < 50; i++) {
            Map<String, List<String>> told = random.next(8, names, several);
            Filter filter = Filter.of(fields, told, ASKED);

            Filter again = Filter.of(fields, filter.parameters(), new Asked(NOW, ZoneId.of("Asia/Tokyo")));

            assertThat(again.parameters()).isEqualTo(filter.parameters());
            if (told.containsKey(Fields.ZONE)) {
                assertThat(again).as("%s", told).isEqualTo(filter);
            }
        }
    }

    @Test
    void looksForNoDigitsForWhomNumbersAreHidden() {
        Filter digits = filter(Map.of("text", List.of("invoice 4711")));

        assertThat(digits.search()).isPresent();
        assertThat(digits.seen(Numbers.HIDDEN).search()).isEmpty();
        assertThat(filter(Map.of("text", List.of("invoice")))
                        .seen(Numbers.HIDDEN)
                        .search())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status       | over       | Give one of registered, ongoing, ended, not_connected, error.
            period       | fortnight  | Give one of today, yesterday, 7d, 30d.
            from         | yesterday  | Give a time such as 2026-11-21T10:00:00Z or a date such as 2026-11-21.
            to           | 2026-13-01 | Give a time such as 2026-11-21T10:00:00Z or a date such as 2026-11-21.
            until        | 1969-12-31 | Give a time from 1970 to 9999.
            zone         | Mars/Base  | Give a time zone such as Europe/Berlin or UTC.
            version      | v7         | Give a whole number such as 7.
            duration_min | 1:75       | Give seconds such as 90 or 1.5, or minutes and seconds such as 1:30.
            duration_min | 1,234      | Give seconds such as 90 or 1.5, or minutes and seconds such as 1:30.
            cost_max     | 3 EUR      | Give US dollars such as 0.25.
            cost_max     | 1,234      | Give US dollars such as 0.25.
            cost_max     | 1,234.50   | Give US dollars such as 0.25.
            after_hours  | 9 to 5     | Give days and hours such as mon-fri,9-17.
            text         | %&_!       | Give 1 to 20 words or phrases: letters or digits, a phrase between quotation marks.
            text         | a b c d e f g h i j k l m n o p q r s t u | Give 1 to 20 words or phrases: letters or digits, a phrase between quotation marks.
            successful   | maybe      | Give one of true, false, unknown.""")
    void namesTheFieldThatItCannotReadAndTheRemedy(String name, String value, String remedy) {
        assertThatThrownBy(() -> filter(Map.of(name, List.of(value))))
                .isInstanceOfSatisfying(BadFilterException.class, e -> {
                    assertThat(e.parameter()).isEqualTo(name);
                    assertThat(e.remedy(Locale.ENGLISH)).isEqualTo(remedy);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cost_min     | 0,25  | 0.25
            cost_min     | $12,5 | 12.5
            cost_min     | 0.125 | 0.125
            duration_max | 1,5   | 1.5
            duration_max | 1:30  | 1:30""")
    void takesACommaForAPoint(String name, String value, String canonical) {
        assertThat(filter(Map.of(name, List.of(value))))
                .isEqualTo(filter(Map.of(name, List.of(canonical))))
                .extracting(Filter::parameters)
                .isEqualTo(Map.of(name, List.of(canonical)));
    }

    @Test
    void takesSomeFieldsOnce() {
        assertThatThrownBy(() -> filter(Map.of("cost_min", List.of("1", "2"))))
                .isInstanceOfSatisfying(BadFilterException.class, e -> assertThat(e.remedy(Locale.ENGLISH))
                        .isEqualTo("Give it once."));
        assertThat(filter(Map.of("cost_min", List.of("1", " ", "1"))).parameters())
                .isEqualTo(Map.of("cost_min", List.of("1")));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> filter(Map.of("agent", List.of("x".repeat(1001)))))
                .isInstanceOf(BadFilterException.class);
    }

    @Test
    void readsDaysInTheZoneOfTheAddress() {
        Filter filter = filter(Map.of("from", List.of("2026-09-10"), "zone", List.of("Europe/Berlin")));

        assertThat(filter.get(CallFilter.FIELDS.get("from")).get(0).value())
                .isEqualTo(Instant.parse("2026-09-09T22:00:00Z").toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-03-29T22:00:00Z, 2026-03-30T22:00:00Z",
        "yesterday, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "7d, 2026-03-23T23:00:00Z, 2026-03-30T22:00:00Z",
        "30d, 2026-02-28T23:00:00Z, 2026-03-30T22:00:00Z"
    })
    void endsPeriodsAtMidnightsAlsoWhereClocksChange(String period, Instant from, Instant until) {
        Asked asked = new Asked(Instant.parse("2026-03-29T22:30:00Z"), ZoneId.of("Europe/Berlin"));
        Filter filter = Filter.of(CallFilter.FIELDS, Map.of("period", List.of(period)), asked);

        assertThat(filter.get(CallFilter.FIELDS.get("period")).get(0).value())
                .isEqualTo(new Span(from.toEpochMilli(), until.toEpochMilli()));
    }

    @Test
    void letsDaysCountBeforeAPeriod() {
        Filter filter = filter(Map.of("period", List.of("today"), "to", List.of("2026-09-01")));

        assertThat(filter.parameters()).containsOnlyKeys("to");
    }

    @ParameterizedTest
    @CsvSource({
        "text, words, false, false",
        "text, call 5, true, false",
        "phone, anonymous, true, true",
        "from_number, 555, true, true",
        "metadata, customer=42, false, false",
        "metadata, phone=+1 555 123 4567, true, true",
        "agent, a1, false, false"
    })
    void letsViewersFindByNoNumber(String name, String value, boolean narrowed, boolean asks) {
        Filter filter = filter(Map.of(name, List.of(value)));

        assertThat(filter.isNarrowed()).isFalse();
        assertThat(filter.seen(Numbers.HIDDEN).isNarrowed()).isEqualTo(narrowed);
        assertThat(filter.seen(Numbers.HIDDEN).asksForNumbers()).isEqualTo(asks);
    }

    @Test
    void tellsNoValuesInLogs() {
        assertThat(filter(Map.of("phone", List.of("+4930123456")))).hasToString("[phone]");
    }

    private static Filter filter(Map<String, List<String>> parameters) {
        return Filter.of(CallFilter.FIELDS, parameters, ASKED);
    }
}
