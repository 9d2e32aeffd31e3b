package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The columns that an address names are those of the page, of every page that it leads to, and of the file. */
@BlackBox
class ColumnsIT {

    private static final Pattern HEAD = Pattern.compile("<th [^>]*>(?:<a [^>]*>|<span[^>]*>)([^<]+)<");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern EXPORT = Pattern.compile("action=\"(export\\?[^\"]+)\"");
    private static final Pattern SORT = Pattern.compile("<th [^>]*><a href=\"([^\"]+)\">Cost");
    private static final String CHOSEN = "columns=combined_cost,caller,call_type,agent_name,transfer_destination";
    private static final String WIDTHS = "widths=caller:14,call_type:7";
    private static final String[] HEADS = {"Cost", "Caller", "Type", "Agent", "Transferred to"};

    private static Visitor visitor;

    @BeforeAll
    static void deliversTheSamples() {
        Board board = Board.running();
        visitor = Visitor.administrator(board);
        Api api = new Api(board);
        List<byte[]> bodies = IntStream.range(0, 27)
                .mapToObj(i -> Bodies.call("call_started", Bodies.newId(), ",\"call_type\":\"web_call\""))
                .toList();
        bodies.forEach(body -> assertThat(board.deliver(body).statusCode()).isEqualTo(204));
        bodies.forEach(body -> api.settledDeliveriesOf(body, 1));
    }

    @Test
    void stayAsChosenAfterPagingFilteringAndSorting() {
        String page = visitor.page("calls.xhtml?type=web_call&" + CHOSEN);
        assertThat(heads(page)).containsExactly(HEADS);
        assertThat(page).contains("Web call");

        assertThat(heads(visitor.page(link(NEXT, page)))).containsExactly(HEADS);
        assertThat(heads(visitor.page(link(SORT, page)))).containsExactly(HEADS);
        assertThat(page).contains("<input type=\"hidden\" name=\"columns\" value=\"" + CHOSEN.substring(8) + "\"");
        assertThat(link(EXPORT, page)).contains(CHOSEN);
    }

    @Test
    void areAsWideAsTheAddressSays() {
        String page = visitor.page("calls.xhtml?type=web_call&" + CHOSEN + "&" + WIDTHS + ",agent_name:99,gone:9");

        assertThat(page)
                .contains("<col class=\"c-who w14\" data-cb-column=\"caller\"", "class=\"c-other w7\"")
                .contains("No width of a column, so it is left out: agent_name:99, gone:9. One is from 4 to 60");
        assertThat(link(NEXT, page)).contains("widths=caller%3A14");
        assertThat(link(SORT, page)).contains("widths=caller%3A14");
        assertThat(link(EXPORT, page)).doesNotContain("widths");
    }

    @Test
    void areThoseOfTheFile() {
        Map<String, String> csv = Map.of("format", "csv", "all", "false");
        String file = text(visitor.post("export?list=calls&type=web_call&" + CHOSEN, csv));
        assertThat(file.lines().findFirst())
                .hasValue("\"Cost (US$)\",\"From\",\"To\",\"Type\",\"Agent\",\"Transferred to\"");

        String whole =
                text(visitor.post("export?list=calls&type=web_call&" + CHOSEN, Map.of("format", "csv", "all", "true")));
        assertThat(whole.lines().findFirst().orElseThrow().split(",")).hasSize(28);
        assertThat(new Api(Board.running())
                        .get("calls.csv?type=web_call&" + CHOSEN)
                        .body()
                        .lines()
                        .findFirst())
                .hasValue("\"combined_cost\",\"from_number\",\"to_number\",\"call_type\",\"agent_name\","
                        + "\"transfer_destination\"");
    }

    @Test
    void areChosenWithoutAScript() {
        String page = visitor.page("calls.xhtml?columns=caller&columns=status&columns=source&up=source&type=web_call");

        assertThat(heads(page)).containsExactly("Caller", "Source", "Status");
        assertThat(page).contains("<details class=\"cb-menu cb-columns\" open=\"open\">");
    }

    @Test
    void tellsWhatIsNoneAndShowsTheRest() {
        String page = visitor.page("chats.xhtml?columns=gone,%3Cb%3E");

        assertThat(page).contains("There is no such column, so it is left out: gone, &lt;b&gt;");
        assertThat(heads(visitor.page("calls.xhtml?columns=gone,status"))).containsExactly("Caller", "Status");
    }

    @Test
    void masksNumbersInEveryColumnForViewers() {
        Visitor viewer = Staff.of(Role.VIEWER).visitor();
        Board board = Board.running();
        String id = Bodies.newId();
        byte[] body =
                Bodies.call("call_started", id, ",\"from_number\":\"+12137778841\",\"to_number\":\"+12137778842\"");
        board.deliver(body);
        new Api(board).settledDeliveriesOf(body, 1);

        String all = "calls.xhtml?columns=caller,from_number,to_number,transfer_destination,call_summary&id=" + id;
        assertThat(viewer.page(all)).contains("••••41", "••••42").doesNotContain("777 8841", "7778841", "7778842");
        assertThat(visitor.page(all)).contains("777 8841");
    }

    private static String text(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8).replace("\uFEFF", "");
    }

    private static List<String> heads(String page) {
        return HEAD.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String link(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
    }
}
