package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.audit.Who;
import io.callboard.call.CallFilter;
import io.callboard.call.CallSort;
import io.callboard.event.Subject;
import io.callboard.list.Asked;
import io.callboard.list.Filter;
import io.callboard.list.Listed;
import io.callboard.list.Portion;
import io.callboard.list.Selection;
import io.callboard.list.Slice;
import io.callboard.list.Tally;
import io.callboard.review.About;
import io.callboard.review.Applied;
import io.callboard.review.Change;
import io.callboard.review.Change.Kind;
import io.callboard.review.Reviews;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewBulkTest {

    private static final Instant NOW = Instant.parse("2026-09-10T10:00:00Z");

    private final List<Change> changes = new ArrayList<>();
    private int overtaken;
    private final List<About> changed = new ArrayList<>();
    private final List<String> by = new ArrayList<>();

    /** How many rows there are, of ids from 0 on. */
    private int there = 50;

    /** Of which so many, the first, are as they are to become. */
    private int done;

    private boolean more;
    private UUID begun;
    private TestFaces faces;

    @AfterEach
    void closes() {
        faces.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "administrator"})
    void changesThoseTickedAlone(String role) throws IOException {
        request(role, "deed=reviewed", picks(3, 7));

        assertThat(changes).containsExactly(Change.of(Kind.REVIEWED, ""));
        assertThat(changed).containsExactlyInAnyOrder(about(3), about(7));
        assertThat(by).containsExactly("anna (company) " + role);
        assertThat(faces.messages).containsExactly("2 calls marked as reviewed");
        assertThat(faces.redirect).isEqualTo("calls.xhtml?agent=a1&reviewed=false");
    }

    @ParameterizedTest
    @CsvSource({
        "deed=unreviewed, UNREVIEWED, '', 1 call marked as not reviewed",
        "deed=assign bob (company), ASSIGN, bob (company), 1 call assigned to bob (company)",
        "deed=unassign, UNASSIGN, '', 1 call assigned to nobody",
        "deed=label, LABEL, call back, 1 call labelled call back",
        "deed=unlabel, UNLABEL, call back, 1 call no longer labelled call back",
        "deed=label vip, LABEL, vip, 1 call labelled vip"
    })
    void doesEachOfThem(String deed, Kind kind, String value, String told) throws IOException {
        request("operator", deed, "label= call  back ", picks(3));

        assertThat(changes).containsExactly(Change.of(kind, value));
        assertThat(faces.messages).containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewed", "unreviewed", "assign bob", "unassign", "label vip", "unlabel vip"})
    void letsAViewerChangeNothing(String deed) throws IOException {
        ReviewBulk bulk = request("viewer", "deed=" + deed, "every=true", "made=" + NOW.toEpochMilli(), picks(3));

        assertThat(bulk.isAllowed()).isFalse();
        assertThat(faces.error).isEqualTo(403);
        assertThat(faces.redirect).isNull();
        assertThat(changed).isEmpty();
    }

    @Test
    void leavesWhatAColleagueChangedSinceTheListWasMade() throws IOException {
        overtaken = 1;
        request("operator", "deed=assign bob", "made=" + NOW.toEpochMilli(), picks(3, 7));

        assertThat(changes).containsExactly(Change.of(Kind.ASSIGN, "bob").onListOf(NOW));
        assertThat(faces.messages)
                .containsExactly("1 call assigned to bob; 1 stays as a colleague changed it meanwhile");
    }

    @Test
    void tellsWhatHadGoneAndWhatWasSo() throws IOException {
        done = 2;
        request("operator", "deed=reviewed", picks(0, 1, 2, 99));
        assertThat(faces.messages).containsExactly("1 call marked as reviewed; 2 were so already; 1 had gone");

        request("operator", "deed=reviewed", picks(98, 99));
        assertThat(faces.messages).containsExactly("Nothing changed; 2 had gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pick=", "pick=x' or 1=1", "other=1"})
    void takesNothingTickedForNothing(String pick) throws IOException {
        request("operator", "deed=reviewed", pick);

        assertThat(changed).isEmpty();
        assertThat(faces.messages).containsExactly("Nothing selected");
    }

    @Test
    void changesNoneOfTooMany() throws IOException {
        there = 1001;
        int[] all = IntStream.range(0, there).toArray();
        request("operator", "deed=reviewed", picks(all));
        assertThat(faces.messages).containsExactly("Too many");
        request("operator", "deed=reviewed", "every=true", "made=" + NOW.toEpochMilli());
        assertThat(faces.messages).containsExactly("Too many");
        there = 10;
        more = true;
        request("operator", "deed=reviewed", "every=true", "made=" + NOW.toEpochMilli());
        assertThat(faces.messages).containsExactly("Too many");
        more = false;
        request("operator", "deed=reviewed", "every=true", "made=" + NOW.toEpochMilli(), "here=cost_min%3Dx");

        assertThat(changed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", " ", "of +1 213 777 8841"})
    void refusesWhatIsNoLabel(String label) throws IOException {
        request("operator", "deed=label", "label=" + label, picks(3));

        assertThat(changed).isEmpty();
        assertThat(faces.messages).containsExactly("Not added");
        assertThat(faces.redirect).isNotNull();
    }

    @Test
    void doesNothingItDoesNotKnow() throws IOException {
        request("operator", "deed=note", picks(3));
        request("operator", picks(3));

        assertThat(changed).isEmpty();
    }

    @Test
    void changesAllThatFitOnceInPortionsFromWhatThePageKnewOn() throws IOException {
        there = 1000;
        request("operator", "deed=assign bob", "every=true", "made=" + NOW.toEpochMilli(), picks(3));

        assertThat(changes).hasSize(5);
        assertThat(changed).hasSize(1000).doesNotHaveDuplicates();
        assertThat(begun).isEqualTo(Selection.firstAfter(NOW));
        assertThat(faces.messages).containsExactly("1,000 calls assigned to bob");
    }

    @Test
    void asksForTheListAsItWasWhenItsPageWasMade() throws IOException {
        Times times = new Times();
        times.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        times.viewer = new ViewerZone() {
            @Override
            ZoneId zone() {
                return ZoneOffset.UTC;
            }
        };
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        request("operator", "made=" + yesterday.toEpochMilli(), picks(3));
        assertThat(ReviewBulk.asked(times).now()).as("whoever looks").isEqualTo(NOW);

        faces.method = "POST";
        assertThat(ReviewBulk.asked(times).now()).isEqualTo(yesterday);
        request("operator", "made=soon", picks(3));
        faces.method = "POST";
        assertThat(ReviewBulk.asked(times).now()).isEqualTo(NOW);
    }

    @Test
    void offersAllThatFitWhenTheyAreFewAndMoreThanThePageShows() throws IOException {
        ReviewBulk bulk = request("operator", picks(3));
        there = 1000;
        assertThat(bulk.isForAll(found())).isTrue();
        there = 1001;
        assertThat(bulk.isForAll(found())).isFalse();
        there = 25;
        assertThat(bulk.isForAll(found())).isFalse();
    }

    private static String picks(int... numbers) {
        return "pick="
                + String.join(
                        ",",
                        IntStream.of(numbers)
                                .mapToObj(number -> id(number).toString())
                                .toList());
    }

    private static UUID id(int number) {
        return new UUID(1, number);
    }

    private static About about(int number) {
        return new About(Subject.CALL, "retell", "call_" + number);
    }

    /** @param parameters several values of {@code pick} are separated by commas */
    private ReviewBulk request(String role, String... parameters) throws IOException {
        if (faces != null) {
            faces.close();
        }
        Map<String, String[]> map = new TreeMap<>();
        for (String parameter : parameters) {
            String[] pair = parameter.split("=", 2);
            map.put(pair[0], pair[0].equals("pick") ? pair[1].split(",") : new String[] {pair[1]});
        }
        faces = new TestFaces(role, map);
        ReviewBulk bulk = new ReviewBulk();
        bulk.words = new Words();
        bulk.reviews = reviews();
        bulk.colleagues = new Colleagues() {
            @Override
            Set<String> names() {
                return Set.of("bob");
            }
        };
        bulk.perform(list(), found(), rows());
        return bulk;
    }

    private static FilteredListing list() {
        return new FilteredListing(
                Address.of("calls.xhtml", new TreeMap<>(Map.of("reviewed", "false", "agent", "a1"))), "STARTED");
    }

    private Found<Integer> found() {
        String misread = faces.getExternalContext().getRequestParameterMap().get("here");
        FilteredListing list = misread == null
                ? list()
                : new FilteredListing(Address.of("calls.xhtml", Map.of("cost_min", "x")), "STARTED");
        CallSort sort = new CallSort(CallSort.Column.STARTED, false);
        return Found.of(
                list,
                CallFilter.FIELDS,
                sort.order(),
                new Asked(NOW, ZoneOffset.UTC),
                (filter, place, size, now) -> new Listed<>(
                        new Slice<>(IntStream.range(0, 25).boxed().toList(), 1, now, null, null),
                        new Tally(there, more, there, Map.of())));
    }

    private ReviewBulk.Rows rows() {
        return new ReviewBulk.Rows() {
            @Override
            public List<About> of(Collection<UUID> ids) {
                return IntStream.range(0, there)
                        .filter(number -> ids.contains(id(number)))
                        .mapToObj(ReviewBulkTest::about)
                        .toList();
            }

            /** The ids count on from the last of the portion before. */
            @Override
            public Portion<About> before(Filter filter, UUID before, int most) {
                assertThat(filter.isEmpty()).isFalse();
                begun = begun == null ? before : begun;
                int from = before.equals(begun) ? 0 : (int) before.getLeastSignificantBits() + 1;
                int to = Math.min(there, from + most);
                return new Portion<>(
                        IntStream.range(from, to)
                                .mapToObj(ReviewBulkTest::about)
                                .toList(),
                        to - from < most ? null : id(to - 1));
            }
        };
    }

    private Reviews reviews() {
        return new Reviews() {
            @Override
            public Change spelled(Change change) {
                return change;
            }

            @Override
            public Applied change(Change change, Collection<About> abouts, Who who, Set<String> users) {
                assertThat(users).containsExactly("bob");
                changes.add(change);
                changed.addAll(abouts);
                by.add(who.name() + " " + who.role());
                int fresh = (int) abouts.stream()
                        .filter(about -> Integer.parseInt(about.id().substring(5)) >= done)
                        .count();
                return new Applied(fresh - overtaken, overtaken);
            }
        };
    }
}
