package io.callboard.savedview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.audit.Who;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SteppingClock;
import io.callboard.fixture.TestDatabase;
import io.callboard.fixture.Together;
import io.callboard.savedview.CannotSaveViewException.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SavedViewsTest {

    private static final Who ANA = new Who("ana", "operator", "192.0.2.1");
    private static final Who BOB = new Who("bob", "viewer", "192.0.2.2");

    @Parameter
    DatabaseServer server;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-09-10T10:00:00Z"));
    private TestDatabase database;
    private SavedViews views;

    @BeforeEach
    void empty() {
        database = server.emptied();
        views = new SavedViews();
        views.repository = database.bean(SavedViewRepository.class);
        views.clock = clock;
    }

    @Test
    void showsOnesOwnAndWhatIsShared() {
        save("Late", false, ANA);
        save("angry", true, ANA);
        save("Mine", false, BOB);
        views.save("chats", new Draft("late", true, ""), ANA);

        assertThat(names(ANA)).containsExactly("angry", "Late");
        assertThat(names(BOB)).containsExactly("angry", "Mine");
        assertThat(views.visible("chats", "bob")).extracting(SavedView::getName).containsExactly("late");
        SavedView angry = of("angry", BOB);
        assertThat(angry.getOwner()).isEqualTo("ana");
        assertThat(angry.getQuery()).isEqualTo("sentiment=negative");
        assertThat(angry.getChangedAt()).isEqualTo(clock.instant());
    }

    @Test
    void replacesOnesOwnOfTheSameName() {
        save("late", false, ANA);
        UUID before = of("late", ANA).getId();
        views.save("calls", new Draft(" late ", true, "sort=cost"), ANA);
        save("late", false, BOB);

        assertThat(of("late", ANA).getId()).isEqualTo(before);
        assertThat(of("late", ANA).getQuery()).isEqualTo("sort=cost");
        assertThat(views.visible("calls", "bob")).hasSize(2);
    }

    @Test
    void isChangedByItsOwnerAndByWhoMayChangeAny() {
        save("late", true, ANA);
        save("early", true, ANA);
        UUID late = of("late", ANA).getId();
        Draft other = new Draft("later", false, "sort=cost");

        refuses(Reason.NOT_YOURS, () -> views.change(late, "calls", other, BOB, false));
        refuses(Reason.NOT_YOURS, () -> views.delete(late, "calls", BOB, false));
        refuses(Reason.NAME_TAKEN, () -> views.change(late, "calls", new Draft("early", true, ""), ANA, false));
        refuses(Reason.NAME_TAKEN, () -> views.change(late, "calls", new Draft("early", true, ""), BOB, true));
        refuses(Reason.GONE, () -> views.change(late, "chats", other, ANA, false));
        assertThat(names(BOB)).containsExactly("early", "late");

        views.change(late, "calls", new Draft("late", true, "sort=cost"), ANA, false);
        assertThat(of("late", BOB).getQuery()).as("under its own name").isEqualTo("sort=cost");
        views.change(late, "calls", other, BOB, true);
        assertThat(names(ANA)).containsExactly("early", "later");
        assertThat(names(BOB)).containsExactly("early");
        refuses(Reason.GONE, () -> views.change(late, "calls", other, BOB, true));
        views.delete(late, "calls", ANA, false);
        assertThat(names(ANA)).containsExactly("early");
        assertThat(views.visible("calls", "bob").get(0).getOwner()).isEqualTo("ana");
    }

    @Test
    void beginsWithOneForEachUser() {
        save("late", true, ANA);
        save("mine", false, ANA);
        UUID late = of("late", ANA).getId();
        UUID mine = of("mine", ANA).getId();

        refuses(Reason.GONE, () -> views.prefer(mine, "calls", "bob"));
        views.prefer(mine, "calls", "ana");
        views.prefer(late, "calls", "ana");
        views.prefer(late, "calls", "bob");
        assertThat(views.preferred("calls", "ana")).contains(late);
        assertThat(views.preferred("chats", "ana")).isEmpty();

        views.prefer(null, "calls", "ana");
        views.prefer(null, "calls", "ana");
        assertThat(views.preferred("calls", "ana")).isEmpty();
        assertThat(views.preferred("calls", "bob")).contains(late);
        views.delete(late, "calls", ANA, false);
        assertThat(views.preferred("calls", "bob")).isEmpty();
    }

    @Test
    void beginsWithOneAloneWhateverWindowSaysItFirst() throws Exception {
        save("late", true, ANA);
        UUID late = of("late", ANA).getId();

        Together.run(4, () -> {
            views.prefer(late, "calls", "ana");
            return null;
        });

        assertThat(views.preferred("calls", "ana")).contains(late);
        assertThat(count("select count(*), 0 from default_view")).isEqualTo(1);
    }

    @Test
    void tellsWhatIsNoView() {
        for (String bad : List.of("", " \t", "x".repeat(61))) {
            refuses(Reason.BAD_NAME, () -> new Draft(bad, false, ""));
        }
        refuses(Reason.NUMBER_IN_NAME, () -> new Draft("of +1 213 777 8841", false, ""));
        refuses(Reason.TOO_LONG, () -> new Draft("x", false, "x".repeat(4001)));
        assertThat(new Draft("a\u0000 \n b", false, "").name()).doesNotContain("\u0000", "\n");

        for (int i = 0; i < SavedViews.MOST; i++) {
            save("view " + (char) ('a' + i % 26) + (char) ('a' + i / 26), false, ANA);
        }
        refuses(Reason.TOO_MANY, () -> save("one more", false, ANA));
        save("one more", false, BOB);
    }

    @Test
    void isAuditedWithTheDeed() {
        save("late", false, ANA);
        UUID late = of("late", ANA).getId();
        views.change(late, "calls", new Draft("later", true, "text=x"), ANA, false);
        views.delete(late, "calls", BOB, true);

        List<?> rows = database.inTransaction(entities -> entities.createNativeQuery(
                        "select deed, who, object_id, detail, coalesce(value_before, '-'), coalesce(value_after, '-') from audit_entry order by id")
                .getResultList());
        assertThat(rows)
                .extracting(row -> List.of((Object[]) row))
                .containsExactly(
                        List.of("VIEW_SAVED", "ana", "late", "calls", "-", "late, private: sentiment"),
                        List.of(
                                "VIEW_CHANGED",
                                "ana",
                                "later",
                                "calls",
                                "late, private: sentiment",
                                "later, shared: text=x"),
                        List.of("VIEW_DELETED", "bob", "later", "calls", "later, shared: text=x", "-"));
    }

    private long count(String sql) {
        return database.inTransaction(entities ->
                ((Number) ((Object[]) entities.createNativeQuery(sql).getSingleResult())[0]).longValue());
    }

    private void save(String name, boolean shared, Who by) {
        views.save("calls", new Draft(name, shared, "sentiment=negative"), by);
    }

    private SavedView of(String name, Who user) {
        return views.visible("calls", user.name()).stream()
                .filter(view -> view.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(Who user) {
        return views.visible("calls", user.name()).stream()
                .map(SavedView::getName)
                .toList();
    }

    private static void refuses(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(CannotSaveViewException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
