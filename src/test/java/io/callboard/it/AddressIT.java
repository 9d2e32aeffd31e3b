package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.call.CallFilter;
import io.callboard.fixture.RandomFilters;
import io.callboard.list.Field;
import io.callboard.list.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The address of a list holds all that it is filtered by: the form of the page leads to it, and whoever opens it sees the same. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class AddressIT {

    private static final int STATES = 50;
    private static final Pattern CALL = Pattern.compile("href=\"call\\.xhtml\\?source=[^\"]*?id=([^\"&]+)\"");

    /** Opens an address, and tells what the form of that page would send, as it stands, and the rows. */
    private static final String SEND = """
            const answer = await fetch(arguments[0]);
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            const form = page.querySelector("form.cb-filter");
            const sent = [...new FormData(form)].filter(([name, value]) => value !== "");
            const told = sent.filter(([name]) => {
              const field = form.querySelector("input[name='" + name + "'][data-cb-with]");
              return !field || sent.some(([other]) => field.dataset.cbWith.split(" ").includes(other));
            });
            const rows = [...page.querySelectorAll(".cb-calls tbody a.row-link")].map(row => row.href.match(/[?&]id=([^&]*)/)[1]);
            return [new URLSearchParams(told).toString(), rows.join(" ")];
            """;

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static Browser browser;

    @BeforeAll
    static void deliversTheSamples() {
        browser = Browser.start(profile);
        Api api = new Api(Board.running());
        List<byte[]> bodies = Bodies.samples().stream()
                .map(name -> Bodies.sample(name, Bodies.newId()))
                .toList();
        bodies.forEach(
                body -> assertThat(Board.running().deliver(body).statusCode()).isBetween(200, 204));
        bodies.forEach(body -> api.settledDeliveriesOf(body, 1));
        browser.openAsAdministrator("calls.xhtml");
    }

    @AfterAll
    static void closesTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void isWhatTheFormSendsAndShowsTheSameRowsToEveryone() {
        Visitor colleague = Visitor.administrator(Board.running());
        RandomFilters random = new RandomFilters(50);
        List<String> names = new ArrayList<>(
                CallFilter.FIELDS.all().stream().map(Field::name).toList());
        names.add(Fields.ZONE);
        List<String> several = CallFilter.FIELDS.all().stream()
                .filter(Field::several)
                .map(Field::name)
                .toList();
        int found = 0;
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < STATES; i++) {
            String address = "calls.xhtml?" + query(random.next(i % 2 == 0 ? 1 : 5, names, several));
            List<?> first = (List<?>) browser.ask(SEND, address);
            String sent = first.get(0).toString();
            List<?> again = (List<?>) browser.ask(SEND, "calls.xhtml?" + sent);

            softly.assertThat(pairs(sent)).as(address).isEqualTo(pairs(address));
            softly.assertThat(again).as(address).isEqualTo(first);
            softly.assertThat(CALL.matcher(colleague.page(address))
                            .results()
                            .map(row -> row.group(1))
                            .distinct())
                    .as(address)
                    .containsExactlyElementsOf(rows(first));
            found += rows(first).isEmpty() ? 0 : 1;
        }
        softly.assertAll();
        assertThat(found).as("states that find any").isGreaterThan(STATES / 5);
    }

    private static List<String> rows(List<?> answer) {
        return Stream.of(answer.get(1).toString().split(" "))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** What an address says, in whatever order and letters; the zone is said beside times alone. */
    private static Set<String> pairs(String address) {
        return Pattern.compile("[^?&=]+=[^&]*")
                .matcher(address)
                .results()
                .map(MatchResult::group)
                .map(pair -> pair.toLowerCase(Locale.ROOT))
                .filter(pair -> !pair.startsWith(Fields.ZONE + "="))
                .collect(Collectors.toSet());
    }

    private static String query(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }
}
