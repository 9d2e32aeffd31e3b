package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists under a name: whose they are, who sees them, what they show. */
@BlackBox
class SavedViewsIT {

    private static final String LIST =
            "calls.xhtml?status=error&zone=Asia%2FTokyo&columns=caller,source&widths=source%3A9&sort=cost&size=50";
    private static final Pattern CURRENT =
            Pattern.compile("aria-current=\"page\"[^>]*>(?:<i [^>]*></i>)?(?:<span class=\"trunc\">)?([^<]+)<");

    private static Visitor administrator;

    private Staff ana;
    private Visitor anasWindow;
    private Visitor viewer;
    private String name;

    @BeforeAll
    static void logIn() {
        administrator = Visitor.administrator(Board.running());
        byte[] body = Bodies.call("call_ended", Bodies.newId(), ",\"call_status\":\"error\"");
        Board.running().deliver(body);
        new Api(Board.running()).settledDeliveriesOf(body, 1);
    }

    @BeforeEach
    void addsUsers() {
        ana = Staff.add(Role.OPERATOR);
        anasWindow = ana.visitor();
        viewer = Staff.of(Role.VIEWER).visitor();
        name = "View " + ana.name().replaceAll("[0-9]", "x") + " <b>";
    }

    @Test
    void keepFilterColumnsOrderAndSizeAndSurviveALogout() {
        save(anasWindow, LIST, Map.of("name", name));

        Visitor later = ana.visitor();
        String page = later.page("calls.xhtml");
        assertThat(page).contains("View ", "&lt;b&gt;").doesNotContain("<b>View");
        String shown = later.page(permalink(page));
        assertThat(tab(shown)).startsWith("View ");
        assertThat(shown)
                .contains("name=\"columns\" value=\"caller,source\"", "status=error")
                .contains("sort=cost", "size=50", "c-other w9", "zone=Asia%2FTokyo");
        assertThat(later.page(permalink(page) + "&size=100"))
                .as("what is asked for besides counts")
                .contains("status=error", "aria-current=\"true\">100<");
        assertThat(tab(later.page(LIST))).as("the same list by its address").startsWith("View ");
        assertThat(tab(later.page(LIST + "&direction=inbound"))).isNotEqualTo(tab(shown));
    }

    @Test
    void areSeenByOthersOnlyWhenShared() {
        save(anasWindow, LIST, Map.of("name", name));
        String link = permalink(anasWindow.page("calls.xhtml"));
        assertThat(viewer.page("calls.xhtml")).doesNotContain(link);
        assertThat(viewer.page(link)).contains("There is no such view").doesNotContain("status=error");

        apply(anasWindow, link, Map.of("shared", "true"));

        String page = viewer.page("calls.xhtml");
        assertThat(page).contains("By " + ana.name());
        assertThat(page.substring(page.indexOf(link), page.indexOf("</a>", page.indexOf(link))))
                .as("the sign of what is shared")
                .contains("pi-users");
        assertThat(tab(viewer.page(link))).startsWith("View ");
        save(viewer, "calls.xhtml?status=ended", Map.of("name", "Z" + name));
        String own = viewer.page("calls.xhtml");
        assertThat(own.indexOf(">Z" + name.replace("<", "&lt;").replace(">", "&gt;") + "<"))
                .as("one's own first")
                .isBetween(0, own.indexOf(link));
        assertThat(viewer.page("chats.xhtml")).doesNotContain("By " + ana.name());
    }

    @Test
    void areChangedByTheirOwnerAndAdministratorsAlone() {
        save(anasWindow, LIST, Map.of("name", name, "shared", "true"));
        String link = permalink(anasWindow.page("calls.xhtml"));
        String id = id(link);
        for (String deed : List.of("delete " + id, "replace " + id, "apply")) {
            Map<String, String> fields = new LinkedHashMap<>(Map.of("deed", deed, "name_" + id, "Stolen", "here", ""));
            fields.put("savedViews", "savedViews");
            fields.put("savedViews:perform", "perform");
            viewer.forge("calls.xhtml", viewer.page("calls.xhtml"), fields);
            assertThat(viewer.page("calls.xhtml")).as(deed).contains("Not your view");
        }
        assertThat(anasWindow.page(link)).doesNotContain("Stolen").contains("status=error");
        assertThat(tab(anasWindow.page(link))).startsWith("View ");

        apply(administrator, link, Map.of("name", "Renamed " + ana.name().replaceAll("[0-9]", "y"), "shared", "true"));
        assertThat(tab(anasWindow.page(link))).startsWith("Renamed ");
        deed(anasWindow, "calls.xhtml?direction=inbound", "replace " + id);
        assertThat(anasWindow.page(link)).contains("direction=inbound").doesNotContain("status=error");
        deed(administrator, "calls.xhtml", "delete " + id);
        assertThat(anasWindow.page(link)).contains("There is no such view");
    }

    @Test
    void beginTheListOfWhoWantsThatAndLetGoOfIt() {
        save(anasWindow, LIST, Map.of("name", name));
        String link = permalink(anasWindow.page("calls.xhtml"));
        deed(anasWindow, "calls.xhtml", "prefer " + id(link));

        String page = anasWindow.page("calls.xhtml");
        assertThat(tab(page)).startsWith("View ");
        assertThat(page).contains("Your default", "href=\"calls.xhtml?view=all\"");
        String whole = anasWindow.page("calls.xhtml?view=all");
        assertThat(tab(whole)).isEqualTo("All calls");
        assertThat(whole).contains("name=\"view\" value=\"all\"");
        String filtered = anasWindow.page("calls.xhtml?status=error");
        assertThat(filtered)
                .as("without its last filter")
                .contains("href=\"calls.xhtml?view=all\" aria-label=\"Remove");
        assertThat(tab(viewer.page("calls.xhtml"))).isEqualTo("All calls");

        deed(anasWindow, "calls.xhtml?view=all", "unprefer");
        assertThat(tab(anasWindow.page("calls.xhtml"))).isEqualTo("All calls");
    }

    @Test
    void areNotChangedBackByAnOlderWindow() {
        save(anasWindow, LIST, Map.of("name", name, "shared", "true"));
        String link = permalink(anasWindow.page("calls.xhtml"));
        save(anasWindow, "calls.xhtml?status=ended", Map.of("name", "Other"));
        String old = anasWindow.page("calls.xhtml");
        apply(anasWindow, link, Map.of());
        assertThat(viewer.page(link)).contains("There is no such view");

        Matcher other =
                Pattern.compile("name=\"name_([0-9a-f-]+)\" value=\"Other\"").matcher(old);
        assertThat(other.find()).isTrue();
        Map<String, String> fields = Map.of(
                "deed",
                "apply",
                "name_" + other.group(1),
                "Another",
                "name_" + id(link),
                name,
                "shared_" + id(link),
                "true");
        anasWindow.submit(old, "savedViews", "x", fields);

        assertThat(anasWindow.page("calls.xhtml")).contains(">Another<");
        assertThat(viewer.page(link)).contains("There is no such view");
    }

    @Test
    void tellNobodyANumber() {
        save(anasWindow, "calls.xhtml?phone=2137778841", Map.of("name", name, "shared", "true"));
        assertThat(anasWindow.page("calls.xhtml")).contains("Not shared").doesNotContain("View ");

        save(anasWindow, "calls.xhtml?phone=2137778841", Map.of("name", name));
        String link = permalink(anasWindow.page("calls.xhtml"));
        apply(anasWindow, link, Map.of("shared", "true"));
        assertThat(anasWindow.page("calls.xhtml")).contains("Not shared");
        assertThat(viewer.page("calls.xhtml")).doesNotContain(link);
        assertThat(viewer.page(link)).doesNotContain("2137778841");
    }

    @Test
    void sayWhatIsNotKnownAndShowTheRest() {
        String page = anasWindow.page("calls.xhtml?mood=bad&columns=gone,caller&status=error");

        assertThat(page).contains("Not known here, and left out: mood", "so it is left out: gone");
        save(anasWindow, "calls.xhtml?mood=bad&columns=gone,caller&status=error", Map.of("name", name));
        String shown = anasWindow.page(permalink(anasWindow.page("calls.xhtml")));
        assertThat(shown).contains("so it is left out: gone", "status=error").doesNotContain("mood");
    }

    @Test
    void areAudited() {
        save(anasWindow, LIST, Map.of("name", name, "shared", "true"));
        String id = id(permalink(anasWindow.page("calls.xhtml")));
        deed(anasWindow, "calls.xhtml", "delete " + id);

        List<JsonObject> rows = List.of();
        for (int looks = 0; rows.size() < 2 && looks < 100; looks++) {
            LockSupport.parkNanos(100_000_000);
            rows = new Api(Board.running())
                    .read("audit?kind=view&who=" + ana.name())
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class);
        }
        assertThat(rows)
                .extracting(row -> row.getString("deed") + " " + row.getString("object_id"))
                .containsExactly("view_deleted " + name, "view_saved " + name);
    }

    private static void save(Visitor visitor, String list, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("deed", "save");
        assertThat(visitor.submit(visitor.page(list), "saveView", "x", all).statusCode())
                .isEqualTo(302);
    }

    private static void deed(Visitor visitor, String list, String deed) {
        HttpResponse<String> answer = visitor.submit(visitor.page(list), "savedViews", "x", Map.of("deed", deed));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    /** Sends the form of all views with that one's name and sharing; fields are {@code name} and {@code shared}. */
    private static void apply(Visitor visitor, String link, Map<String, String> fields) {
        String page = visitor.page("calls.xhtml");
        Map<String, String> all = new LinkedHashMap<>(Map.of("deed", "apply"));
        Matcher old = Pattern.compile("name=\"name_" + id(link) + "\" value=\"([^\"]*)\"")
                .matcher(page);
        assertThat(old.find()).as(page).isTrue();
        all.put("name_" + id(link), old.group(1).replace("&lt;", "<").replace("&gt;", ">"));
        fields.forEach((field, value) -> all.put(field + "_" + id(link), value));
        assertThat(visitor.submit(page, "savedViews", "x", all).statusCode()).isEqualTo(302);
    }

    /** The address of the one view that the page has a tab for, besides those of other tests. */
    private String permalink(String page) {
        String shown = name.replace("<", "&lt;").replace(">", "&gt;");
        Matcher tab = Pattern.compile(
                        "<a href=\"(calls\\.xhtml\\?view=[0-9a-f-]+)\"[^>]*>(?:<i [^>]*></i>)?<span class=\"trunc\">"
                                + Pattern.quote(shown))
                .matcher(page);
        assertThat(tab.find()).as(shown + " in " + page).isTrue();
        return tab.group(1);
    }

    private static String id(String link) {
        return link.substring(link.indexOf('=') + 1);
    }

    private static String tab(String page) {
        String nav = page.substring(page.indexOf("aria-label=\"Views\""));
        Matcher current = CURRENT.matcher(nav.substring(0, nav.indexOf("</nav>")));
        return current.find() ? current.group(1) : "none";
    }
}
