package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a row of a list to the rows beside it, and back to the list as it was left. */
@BlackBox
class BesideIT {

    private static final Pattern ROW = Pattern.compile("class=\"row-link[^\"]*\" href=\"([^\"]+)\"");
    private static final Pattern BACK = Pattern.compile("aria-label=\"Breadcrumb\"><a href=\"([^\"]+)\"");
    private static final String AGENT = "agent_" + Bodies.newId();
    private static final int COUNT = 29;

    private static Visitor visitor;

    @BeforeAll
    static void deliversCalls() {
        Board board = Board.running();
        Api api = new Api(board);
        List<byte[]> bodies = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            bodies.add(Bodies.call(
                    "call_ended",
                    Bodies.newId(),
                    ",\"agent_id\":\"" + AGENT + "\",\"duration_ms\":" + (i % 7) * 1000
                            + ",\"from_number\":\"+12137778841\",\"direction\":\"inbound\""));
        }
        bodies.forEach(body -> assertThat(board.deliver(body).statusCode()).isEqualTo(204));
        bodies.forEach(body -> api.settledDeliveriesOf(body, 1));
        visitor = Visitor.administrator(board);
    }

    @Test
    void goesThroughTheListInItsOrderAndBack() {
        String list = "calls.xhtml?agent=" + AGENT + "&sort=duration&order=asc&columns=caller,duration_ms&size=50";
        List<String> rows = links(ROW, visitor.page(list));
        assertThat(rows).hasSize(COUNT);

        List<String> gone = new ArrayList<>();
        String here = rows.get(0);
        while (here != null && gone.size() < 2 * COUNT) {
            gone.add(here);
            String page = visitor.page(here);
            assertThat(link("rel=\"prev\"", page)).isEqualTo(gone.size() == 1 ? null : gone.get(gone.size() - 2));
            here = link("rel=\"next\"", page);
        }
        assertThat(gone).isEqualTo(rows);

        String back = links(BACK, visitor.page(gone.get(3))).get(0);
        assertThat(back).contains("agent=" + AGENT, "sort=duration", "order=asc", "columns=", "size=50");
        assertThat(links(ROW, visitor.page(back))).isEqualTo(rows);
    }

    @Test
    void comesBackToThePageThatWasLeft() {
        String first = visitor.page("calls.xhtml?agent=" + AGENT);
        String second = visitor.page(link("aria-label=\"Next page\"", first));
        List<String> rows = links(ROW, second);
        assertThat(rows).hasSize(COUNT - 25);
        String page = visitor.page(rows.get(0));

        assertThat(idOf(link("rel=\"prev\"", page)))
                .isEqualTo(idOf(links(ROW, first).get(24)));
        assertThat(links(ROW, visitor.page(links(BACK, page).get(0)))).isEqualTo(rows);
    }

    @Test
    void keepsTheListOverTabsAndDeeds() {
        String page = visitor.page(links(ROW, visitor.page("calls.xhtml?agent=" + AGENT + "&sort=duration"))
                .get(2));
        String next = link("rel=\"next\"", page);
        String life = page.replaceAll("(?s).*href=\"(call\\.xhtml[^\"]*tab=life)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(link("rel=\"next\"", visitor.page(life))).isEqualTo(next);

        var answer = visitor.submit(page, "reviewState", "x", Map.of("deed", "reviewed"));
        String after = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/", "");
        assertThat(link("rel=\"next\"", visitor.page(after))).isEqualTo(next);
    }

    @Test
    void tellsViewersNoMoreThanTheList() {
        Visitor viewer = Staff.of(Role.VIEWER).visitor();
        String row = links(ROW, viewer.page("calls.xhtml?agent=" + AGENT)).get(0);
        String guess = row.replaceFirst("list=[^&]*", "list=phone%3D2137778841%26agent%3D" + AGENT);

        assertThat(link("rel=\"next\"", visitor.page(guess))).isNotNull();
        assertThat(link("rel=\"next\"", viewer.page(guess))).isNull();
        assertThat(link("rel=\"next\"", viewer.page(row))).isNotNull();
    }

    @Test
    void standsAloneInAListThatCannotBeUnderstood() {
        String row = links(ROW, visitor.page("calls.xhtml?agent=" + AGENT)).get(0);
        for (String list : List.of("status%3Dover", "%3Cscript%3E", "duration_min%3Dx%26%25%25%3D%25")) {
            String page = visitor.page(row.replaceFirst("list=[^&]*", "list=" + list));
            assertThat(page).doesNotContain("<script>").contains("Breadcrumb");
        }
        assertThat(link("rel=\"next\"", visitor.page(row.replaceFirst("list=[^&]*", "list=status%3Dover"))))
                .isNull();
    }

    private static List<String> links(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
    }

    /** The address of the link that says so; null when there is none. */
    private static String link(String what, String page) {
        Matcher found =
                Pattern.compile("<a [^>]*" + Pattern.quote(what) + "[^>]*>").matcher(page);
        return found.find()
                ? found.group().replaceFirst(".*href=\"([^\"]*)\".*", "$1").replace("&amp;", "&")
                : null;
    }

    private static String idOf(String link) {
        return URLDecoder.decode(link.replaceFirst(".*[?&]id=([^&]*).*", "$1"), StandardCharsets.UTF_8);
    }
}
