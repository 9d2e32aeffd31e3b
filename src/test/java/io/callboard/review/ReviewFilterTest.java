package io.callboard.review;

import static io.callboard.fixture.Events.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.audit.Who;
import io.callboard.call.Call;
import io.callboard.call.CallFilter;
import io.callboard.call.CallRepository;
import io.callboard.call.CallRow;
import io.callboard.call.CallSort;
import io.callboard.event.EventType;
import io.callboard.event.Subject;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.TestDatabase;
import io.callboard.list.Asked;
import io.callboard.list.Facet;
import io.callboard.list.Filter;
import io.callboard.list.Tally;
import io.callboard.review.Change.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls filtered by what people added, against a model in plain Java. */
@ParameterizedClass
@EnumSource
class ReviewFilterTest {

    private static final Instant NOW = Instant.parse("2026-09-10T10:00:00Z");

    private static final Who ANA = new Who("ana", "operator", null);

    @Parameter
    DatabaseServer server;

    TestDatabase database;
    CallRepository calls;
    Reviewing reviewing;

    private final List<Sample> samples = new ArrayList<>();

    /** A call and what was added to it. */
    private record Sample(About about, String team, Set<String> labels, boolean reviewed, String assignee) {

        boolean fits(Map<String, List<String>> told) {
            return told.entrySet().stream().allMatch(entry -> switch (entry.getKey()) {
                case "label" ->
                    entry.getValue().stream().allMatch(label -> labels.contains(label) || label.equals(team));
                case "reviewed" -> entry.getValue().contains(String.valueOf(reviewed));
                default -> entry.getValue().contains(assignee == null ? ReviewFilter.NOBODY : assignee);
            });
        }
    }

    @BeforeEach
    void storesCalls() {
        database = server.emptied();
        calls = database.bean(CallRepository.class);
        reviewing = database.bean(Reviewing.class);
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            About about = new About(Subject.CALL, i % 7 == 0 ? "uponai" : "retell", "call_" + i % 50);
            Set<String> labels = new HashSet<>(List.of("vip", "late", "to do").subList(0, random.nextInt(4)));
            String assignee = List.of("ana", "bob", "").get(random.nextInt(3));
            Sample sample = new Sample(
                    about,
                    i % 3 == 0 ? "team=a" : "team=b",
                    labels,
                    random.nextBoolean(),
                    assignee.isEmpty() ? null : assignee);
            store(sample, i * 1000L);
        }
    }

    private void store(Sample sample, long at) {
        About about = sample.about();
        if (samples.stream().anyMatch(other -> other.about().equals(about))) {
            return;
        }
        samples.add(sample);
        database.inTransaction(entityManager -> {
            Map<String, Call> open = calls.forUpdate(about.source(), List.of(about.id()));
            var event = call(about.id(), EventType.CALL_ANALYZED, at, Map.of());
            open.get(about.id()).apply(event);
            open.get(about.id()).label(sample.team(), event.order());
            calls.index(open.values());
            return null;
        });
        List<About> both = List.of(about, new About(Subject.CHAT, about.source(), about.id() + "_chat"));
        sample.labels().forEach(label -> reviewing.apply(Change.of(Kind.LABEL, label), both, ANA, NOW));
        if (sample.reviewed()) {
            reviewing.apply(Change.of(Kind.REVIEWED, ""), both, ANA, NOW);
        }
        if (sample.assignee() != null) {
            reviewing.apply(Change.of(Kind.ASSIGN, sample.assignee()), both, ANA, NOW);
        }
    }

    @Test
    void givesTheRowsOfAPageAndOfAWalkWhatWasAddedToEach() {
        Filter all = Filter.none(CallFilter.FIELDS);
        List<CallRow> rows = calls.page(all, new CallSort(CallSort.Column.STARTED, true), null, 100, NOW)
                .rows();

        assertThat(rows)
                .hasSameSizeAs(samples)
                .containsExactlyInAnyOrderElementsOf(
                        calls.before(all, null, 100).rows());
        for (Sample sample : samples) {
            CallRow row = rows.stream()
                    .filter(each -> each.about().equals(sample.about()))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.marks().labels()).as("%s", sample).hasSameElementsAs(sample.labels());
            assertThat(row.marks().reviewedBy()).as("%s", sample).isEqualTo(sample.reviewed() ? "ana" : null);
            assertThat(row.marks().assignee()).as("%s", sample).isEqualTo(sample.assignee());
        }
    }

    @Test
    void findsWhatTheModelSays() {
        List<Map<String, List<String>>> asked = List.of(
                Map.of("label", List.of("vip")),
                Map.of("label", List.of("VIP")),
                Map.of("label", List.of("vip", "to do")),
                Map.of("label", List.of("late", "team=a")),
                Map.of("label", List.of("none")),
                Map.of("reviewed", List.of("true")),
                Map.of("reviewed", List.of("false")),
                Map.of("reviewed", List.of("true", "false")),
                Map.of("assignee", List.of("ana")),
                Map.of("assignee", List.of("ana", "bob")),
                Map.of("assignee", List.of(ReviewFilter.NOBODY)),
                Map.of("assignee", List.of(ReviewFilter.NOBODY, "bob")),
                Map.of("assignee", List.of("bob"), "reviewed", List.of("false"), "label", List.of("vip")));

        for (Map<String, List<String>> told : asked) {
            long expected = samples.stream().filter(sample -> sample.fits(told)).count();
            assertThat(calls.count(filter(told), Tally.MOST)).as("%s", told).isEqualTo(expected);
            assertThat(tally(filter(told)).count()).as("%s", told).isEqualTo(expected);
        }
        assertThat(samples).filteredOn(sample -> sample.fits(asked.get(12))).isNotEmpty();
    }

    @Test
    void offersValuesWithTheCountsThatChoosingThemGives() {
        for (Map<String, List<String>> told : List.<Map<String, List<String>>>of(
                Map.of(), Map.of("label", List.of("vip"), "reviewed", List.of("true")))) {
            Tally tally = tally(filter(told));
            for (String name : List.of("label", "reviewed", "assignee")) {
                assertThat(tally.facets(name)).as(name).isNotEmpty();
                for (Facet facet : tally.facets(name)) {
                    Map<String, List<String>> chosen = new HashMap<>(told);
                    List<String> values =
                            new ArrayList<>(name.equals("label") ? told.getOrDefault(name, List.of()) : List.of());
                    values.add(facet.value());
                    chosen.put(name, values);
                    assertThat(calls.count(filter(chosen), Tally.MOST))
                            .as("%s of %s", facet, told)
                            .isEqualTo(facet.count());
                }
            }
        }
    }

    private static Filter filter(Map<String, List<String>> told) {
        return Filter.of(CallFilter.FIELDS, told, new Asked(NOW, ZoneOffset.UTC));
    }

    private Tally tally(Filter filter) {
        return calls.list(filter, CallSort.NEWEST_FIRST, null, 1, NOW).tally();
    }
}
