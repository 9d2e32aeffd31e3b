package io.callboard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.audit.AuditFilter;
import io.callboard.audit.AuditRepository;
import io.callboard.audit.Who;
import io.callboard.event.Numbers;
import io.callboard.event.Subject;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SteppingClock;
import io.callboard.fixture.TestDatabase;
import io.callboard.fixture.Together;
import io.callboard.list.Facet;
import io.callboard.review.CannotReviewException.Reason;
import io.callboard.review.Change.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class ReviewsTest {

    private static final About CALL = new About(Subject.CALL, "retell", "call_1");
    private static final About CHAT = new About(Subject.CHAT, "retell", "call_1");
    private static final About ELSEWHERE = new About(Subject.CALL, "uponai", "call_1");
    private static final About UNTOUCHED = new About(Subject.CALL, "retell", "call_2");
    private static final Set<String> USERS = Set.of("ana", "bob", "cem");

    @Parameter
    DatabaseServer server;

    final SteppingClock clock = new SteppingClock(Instant.parse("2026-09-10T10:00:00Z"));
    TestDatabase database;
    ReviewRepository additions;
    AuditRepository audit;
    Reviews reviews;

    @BeforeEach
    void empty() {
        database = server.emptied();
        additions = database.bean(ReviewRepository.class);
        reviews = new Reviews();
        reviews.reviewing = database.bean(Reviewing.class);
        reviews.additions = additions;
        reviews.clock = clock;
        audit = database.bean(AuditRepository.class);
    }

    @Test
    void putsALabelOnceWhoeverPutsIt() throws Exception {
        AtomicInteger changed = new AtomicInteger();

        Together.run(4, () -> changed.addAndGet(change(Change.of(Kind.LABEL, "VIP"), "ana", CALL)));
        change(Change.of(Kind.LABEL, " vip "), "bob", CALL, CHAT);
        change(Change.of(Kind.LABEL, "Call\tback"), "bob", CALL);

        assertThat(changed).hasValue(1);
        assertThat(additions.labels(CALL)).extracting(Label::getText).containsExactly("Call back", "VIP");
        assertThat(additions.labels(CALL)).extracting(Label::getSetBy).containsExactly("bob", "ana");
        assertThat(additions.labels(CHAT)).extracting(Label::getText).containsExactly("VIP");
        assertThat(additions.labels(ELSEWHERE)).isEmpty();
        assertThat(additions.usedLabels(9)).containsExactly(new Facet("VIP", null, 2), new Facet("Call back", null, 1));
    }

    @Test
    void takesALabelOffAlone() {
        change(Change.of(Kind.LABEL, "vip"), "ana", CALL, CHAT, ELSEWHERE);
        change(Change.of(Kind.LABEL, "late"), "ana", CALL);

        assertThat(change(Change.of(Kind.UNLABEL, "VIP"), "bob", CALL, CHAT)).isEqualTo(2);

        assertThat(additions.labels(CALL)).extracting(Label::getText).containsExactly("late");
        assertThat(additions.labels(CHAT)).isEmpty();
        assertThat(additions.labels(ELSEWHERE)).hasSize(1);
    }

    @Test
    void tellsWhatIsNoLabel() {
        for (String bad : List.of("", "  ", "a=b", "x".repeat(51))) {
            refuses(Reason.BAD_LABEL, () -> Change.of(Kind.LABEL, bad));
        }
        refuses(Reason.NUMBER_IN_LABEL, () -> Change.of(Kind.LABEL, "of +1 213 777 8841"));
        assertThat(Change.of(Kind.LABEL, "x".repeat(50)).value()).hasSize(50);
        assertThat(Change.of(Kind.LABEL, "a\u0000b").value()).doesNotContain("\u0000");
    }

    @Test
    void keepsWhoReviewedFirst() {
        assertThat(change(Change.of(Kind.REVIEWED, ""), "ana", CALL)).isEqualTo(1);
        assertThat(change(Change.of(Kind.REVIEWED, ""), "bob", CALL)).isZero();

        assertThat(additions.find(CALL).orElseThrow().getReviewedBy()).isEqualTo("ana");
        assertThat(additions.find(CHAT)).isEmpty();
        assertThat(additions.find(ELSEWHERE)).isEmpty();
    }

    @Test
    void overwritesNothingThatWasNotSeen() {
        change(new Change(Kind.ASSIGN, "ana", ""), "ana", CALL);
        change(Change.of(Kind.REVIEWED, ""), "ana", CALL);
        String reviewed = Change.shown(Kind.UNREVIEWED, additions.find(CALL).orElseThrow());
        change(new Change(Kind.UNREVIEWED, "", reviewed), "ana", CALL);
        clock.advance(Duration.ofSeconds(1));
        change(Change.of(Kind.REVIEWED, ""), "cem", CALL);

        refuses(Reason.CHANGED, () -> change(new Change(Kind.ASSIGN, "bob", ""), "bob", CALL));
        refuses(Reason.CHANGED, () -> change(new Change(Kind.UNASSIGN, "", "bob"), "bob", CALL));
        refuses(Reason.CHANGED, () -> change(new Change(Kind.UNREVIEWED, "", reviewed), "bob", CALL));

        Review review = additions.find(CALL).orElseThrow();
        assertThat(review.getAssignee()).isEqualTo("ana");
        assertThat(review.getReviewedBy()).isEqualTo("cem");
        change(new Change(Kind.ASSIGN, "bob", "ana"), "bob", CALL);
        assertThat(additions.find(CALL).orElseThrow().getAssignee()).isEqualTo("bob");
        assertThat(additions.assignees()).containsExactly("bob");
    }

    @Test
    void losesNothingWhenTwoWriteTheSameAtOnce() throws Exception {
        AtomicInteger turn = new AtomicInteger();

        Together.run(
                2,
                () -> turn.getAndIncrement() == 0
                        ? change(Change.of(Kind.REVIEWED, ""), "ana", CALL)
                        : change(new Change(Kind.ASSIGN, "bob", ""), "bob", CALL));

        Review review = additions.find(CALL).orElseThrow();
        assertThat(review.getReviewedBy()).isEqualTo("ana");
        assertThat(review.getAssignee()).isEqualTo("bob");
    }

    @Test
    void assignsToKnownUsersAlone() {
        refuses(Reason.UNKNOWN_USER, () -> change(Change.of(Kind.ASSIGN, "<script>"), "ana", CALL));

        assertThat(additions.find(CALL)).isEmpty();
    }

    @Test
    void keepsNotesOfEachAuthor() {
        reviews.note(CALL, " Called back.\r\nNobody there. ", who("ana"));
        reviews.note(CALL, "At +1 213 777 8841", who("bob"));
        Note first = additions.notes(CALL).get(0);
        assertThat(first.getText()).isEqualTo("Called back.\nNobody there.");
        assertThat(additions.notes(CALL).get(1).text(Numbers.HIDDEN)).doesNotContain("213");

        refuses(Reason.NOT_YOURS, () -> reviews.edit(first.getId(), CALL, first.getVersion(), "Mine", who("bob")));
        refuses(Reason.NOT_YOURS, () -> reviews.delete(first.getId(), CALL, first.getVersion(), who("bob"), false));
        refuses(Reason.GONE, () -> reviews.edit(first.getId(), CHAT, first.getVersion(), "Moved", who("ana")));
        refuses(Reason.BAD_NOTE, () -> reviews.note(CALL, " \n ", who("ana")));
        refuses(Reason.BAD_NOTE, () -> reviews.note(CALL, "x".repeat(4001), who("ana")));
        clock.advance(Duration.ofSeconds(1));
        reviews.edit(first.getId(), CALL, first.getVersion(), "Reached", who("ana"));
        refuses(Reason.CHANGED, () -> reviews.edit(first.getId(), CALL, first.getVersion(), "Lost", who("ana")));
        refuses(Reason.CHANGED, () -> reviews.delete(first.getId(), CALL, first.getVersion(), who("ana"), false));

        Note edited = additions.notes(CALL).get(0);
        assertThat(edited.getText()).isEqualTo("Reached");
        assertThat(edited.getEditedAt()).isAfter(edited.getWrittenAt());
        reviews.delete(edited.getId(), CALL, edited.getVersion(), who("cem"), true);
        assertThat(additions.notes(CALL)).extracting(Note::getAuthor).containsExactly("bob");
        refuses(Reason.GONE, () -> reviews.delete(edited.getId(), CALL, edited.getVersion(), who("ana"), false));
    }

    @Test
    void marksTheRowsOfAList() {
        change(Change.of(Kind.LABEL, "b"), "ana", CALL, CHAT);
        change(Change.of(Kind.LABEL, "A"), "ana", CALL);
        change(Change.of(Kind.ASSIGN, "bob"), "ana", CALL);

        change(Change.of(Kind.REVIEWED, ""), "cem", ELSEWHERE);

        assertThat(marked(CALL, CHAT, ELSEWHERE, UNTOUCHED))
                .containsExactly(
                        new Row(CALL, new Marks(List.of("A", "b"), null, null, "bob")),
                        new Row(CHAT, new Marks(List.of("b"), null, null, null)),
                        new Row(ELSEWHERE, new Marks(List.of(), "cem", clock.instant(), null)),
                        new Row(UNTOUCHED, Marks.NONE));
        assertThat(marked()).isEmpty();
    }

    private record Row(About about, Marks marks) {}

    private List<Row> marked(About... abouts) {
        List<Row> rows =
                Stream.of(abouts).map(about -> new Row(about, Marks.NONE)).toList();
        return database.inTransaction(
                entities -> Marks.on(rows, entities, Row::about, (row, marks) -> new Row(row.about(), marks)));
    }

    @Test
    void tellsTheAuditOfEachWithTheDeed() {
        change(Change.of(Kind.LABEL, "vip"), "ana", CALL, CHAT);
        change(Change.of(Kind.LABEL, "vip"), "bob", CALL);
        change(Change.of(Kind.ASSIGN, "bob"), "ana", CALL);
        change(Change.of(Kind.ASSIGN, "cem"), "ana", CALL, CHAT);
        change(Change.of(Kind.UNASSIGN, ""), "ana", CALL);
        change(Change.of(Kind.UNLABEL, "VIP"), "ana", CHAT);
        change(Change.of(Kind.REVIEWED, ""), "bob", CHAT);
        change(Change.of(Kind.UNREVIEWED, ""), "ana", CHAT);
        reviews.note(CALL, "At +1 213 777 8841", who("bob"));
        Note written = additions.notes(CALL).get(0);
        reviews.edit(written.getId(), CALL, written.getVersion(), "No", who("bob"));
        Note note = additions.notes(CALL).get(0);
        refuses(Reason.NOT_YOURS, () -> reviews.delete(note.getId(), CALL, note.getVersion(), who("ana"), false));
        reviews.delete(note.getId(), CALL, note.getVersion(), who("cem"), true);

        assertThat(audit.page(AuditFilter.ALL, true, null, 20, clock.instant()).rows().stream()
                        .map(row -> row.who() + " " + row.deed() + " " + row.object() + " " + row.before() + " > "
                                + row.after()))
                .containsExactlyInAnyOrder(
                        "ana LABELLED call_1 null > vip",
                        "ana LABELLED call_1 null > vip",
                        "ana ASSIGNED call_1 null > bob",
                        "ana ASSIGNED call_1 bob > cem",
                        "ana ASSIGNED call_1 null > cem",
                        "ana UNASSIGNED call_1 cem > null",
                        "ana UNLABELLED call_1 vip > null",
                        "bob REVIEWED call_1 null > bob",
                        "ana UNREVIEWED call_1 bob > null",
                        "bob NOTE_WRITTEN call_1 null > by bob, 18 characters",
                        "bob NOTE_EDITED call_1 by bob, 18 characters > by bob, 2 characters",
                        "cem NOTE_DELETED call_1 by bob, 2 characters > null");
    }

    @Test
    void leavesWhatAColleagueChangedSinceTheListWasMade() {
        Instant made = clock.instant().plusMillis(1);
        change(Change.of(Kind.ASSIGN, "ana"), "cem", CALL);
        clock.advance(Duration.ofSeconds(2));
        change(Change.of(Kind.ASSIGN, "bob"), "ana", CHAT);

        Applied applied =
                reviews.change(Change.of(Kind.ASSIGN, "cem").onListOf(made), List.of(CALL, CHAT), who("bob"), USERS);
        assertThat(applied).isEqualTo(new Applied(1, 1));
        assertThat(additions.find(CHAT).orElseThrow().getAssignee()).isEqualTo("bob");
        assertThat(additions.find(CALL).orElseThrow().getAssignee()).isEqualTo("cem");

        change(Change.of(Kind.REVIEWED, ""), "ana", CHAT);
        Change back = Change.of(Kind.UNREVIEWED, "").onListOf(made);
        assertThat(reviews.change(back, List.of(CHAT), who("bob"), USERS)).isEqualTo(new Applied(0, 1));
        assertThat(reviews.change(back, List.of(CHAT), who("ana"), USERS))
                .as("one's own")
                .isEqualTo(new Applied(1, 0));
        assertThat(reviews.change(Change.of(Kind.ASSIGN, "bob").onListOf(made), List.of(CHAT), who("cem"), USERS))
                .as("as wanted")
                .isEqualTo(new Applied(0, 0));
    }

    private static Who who(String name) {
        return new Who(name, "operator", "192.0.2.1");
    }

    private int change(Change change, String by, About... abouts) {
        return reviews.change(change, List.of(abouts), who(by), USERS).changed();
    }

    private static void refuses(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(CannotReviewException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
