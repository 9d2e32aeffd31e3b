package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page's figures, counted from deliveries; of a day long ago, which no other test has. */
@BlackBox
class InsightIT {

    private static final Instant DAY = Instant.parse("2019-05-07T10:00:00Z");
    private static final int CALLS = 120;
    private static final int CHATS = 30;
    private static final Pattern FIGURES = Pattern.compile("<span class=\"v\">([^<]*?)\\s*<");

    /** Those that ask for one reason or one mood alone. */
    private static final Pattern LINKS = Pattern.compile(
            "href=\"calls\\.xhtml\\?([^\"]*(?:reason|sentiment)=(?!neutral)[a-z_]+)\"[^>]*>"
                    + "(?:<rect[^>]*><title>[^<]*: |[^<]*</a></th>.*?class=\"n\">)(\\d+)",
            Pattern.DOTALL);

    /** Bars of all charts that count calls, and what they say of them. */
    private static final Pattern BARS = Pattern.compile(
            "href=\"(calls|chats)\\.xhtml\\?([^\"]*)\"[^>]*><rect[^>]*><title>[^<]*: ([0-9,]+) ([a-z ]+)</title>");

    /** Numbers of their tables. */
    private static final Pattern CELLS = Pattern.compile(
            "<td class=\"r\"><a class=\"link\" href=\"(calls|chats)\\.xhtml\\?([^\"]*(?:status|sentiment|transferred|hours)=[^\"]*)\">([0-9,]+)</a>");

    /** What is not told. */
    private static final Pattern NONE = Pattern.compile(
            "href=\"(calls|chats)\\.xhtml\\?([^\"]*=%28none%29)\"[^>]*>(?:Not ended</a></th>.*?class=\"n\">)?([0-9]+)<",
            Pattern.DOTALL);

    private static final Pattern TILES = Pattern.compile(
            "<a class=\"cb-tile\" href=\"(calls)\\.xhtml\\?([^\"]*)\"[^>]*><span class=\"k\">[^<]*</span>"
                    + "<span class=\"v\">([0-9]+) %");

    private final Board board = Board.running();
    private final Api api = new Api(board);

    @Test
    void countsWhatCame() throws InterruptedException {
        for (int number = 0; number < 3; number++) {
            String id = Bodies.newId();
            board.deliver(body(id, number == 0 ? "dial_busy" : "user_hangup", number == 1 ? "Negative" : "Positive"));
        }

        String page = counted("from=2019-05-07&to=2019-05-07", 3, 0);

        Matcher figures = FIGURES.matcher(page);
        assertThat(figures.results().map(result -> result.group(1)))
                .containsSequence("3", "67 %")
                .contains("33 %");
        List<MatchResult> counted = LINKS.matcher(page).results().toList();
        assertThat(counted).as("reasons, and bars of moods").hasSizeGreaterThanOrEqualTo(4);
        for (MatchResult link : counted) {
            String query = link.group(1).replace("&amp;", "&");
            assertThat(api.read("calls?limit=100&" + query).getJsonArray("items"))
                    .as(query)
                    .hasSize(Integer.parseInt(link.group(2)));
        }
    }

    @Test
    void leadsFromEveryBarAndShareToTheCallsThatItCounts() throws InterruptedException {
        Random random = new Random(40);
        for (int number = 0; number < CHATS; number++) {
            board.deliver(
                    Bodies.utf8("""
                    {"event":"chat_ended","chat":{"chat_id":"%s","chat_status":"%s","start_timestamp":%d}}""".formatted(Bodies.newId(), number % 3 == 0 ? "error" : "ended", moment(random))));
        }
        for (int number = 0; number < CALLS; number++) {
            board.deliver(random(random));
        }

        String page = counted("from=2019-06-03&to=2019-06-09&days=mon-sat&opens=8&closes=13", CALLS, CHATS);

        List<MatchResult> bars = BARS.matcher(page).results().toList();
        assertThat(bars)
                .extracting(bar -> bar.group(4))
                .contains(
                        "connected",
                        "not connected",
                        "failed",
                        "positive",
                        "neutral or unknown",
                        "negative",
                        "transferred",
                        "after hours",
                        "within hours",
                        "held");
        for (MatchResult bar : bars) {
            assertThat(count(bar)).as(bar.group()).isEqualTo(Long.parseLong(bar.group(3)));
        }
        assertThat(CELLS.matcher(page).results())
                .extracting(cell -> cell.group(2) + " " + cell.group(3))
                .as("the tables")
                .containsExactlyInAnyOrderElementsOf(bars.stream()
                        .map(bar -> bar.group(2) + " " + bar.group(3))
                        .toList());
        List<MatchResult> tiles = TILES.matcher(page).results().toList();
        assertThat(tiles)
                .filteredOn(tile -> tile.group(2).matches(".*(status|transferred|after_hours)=.*"))
                .hasSize(3)
                .allSatisfy(tile -> assertThat(Math.round(100.0 * count(tile) / CALLS))
                        .as(tile.group())
                        .isEqualTo(Long.parseLong(tile.group(3))));
    }

    @Test
    void leadsToWhatHasNoAgentAndNoEndAndNamesAgentsThatOnlyChat() throws InterruptedException {
        long at = Instant.parse("2019-04-02T10:00:00Z").toEpochMilli();
        String call = "{\"event\":\"call_ended\",\"call\":{\"call_id\":\"%s\",\"start_timestamp\":%d}}";
        String chat =
                "{\"event\":\"chat_ended\",\"chat\":{\"chat_id\":\"%s\",%s\"chat_status\":\"ended\",\"start_timestamp\":%d}}";
        board.deliver(Bodies.utf8(call.formatted(Bodies.newId(), at)));
        board.deliver(Bodies.utf8(chat.formatted(Bodies.newId(), "", at)));
        board.deliver(Bodies.utf8(chat.formatted(
                Bodies.newId(), "\"agent_id\":\"agent_letters\",\"agent_name\":\"Letters\",\"version\":2,", at)));

        String page = counted("from=2019-04-02&to=2019-04-02", 1, 2);

        List<MatchResult> links = NONE.matcher(page).results().toList();
        assertThat(links)
                .extracting(link -> link.group(1) + link.group(2).replaceAll(".*&amp;until=[^&]*&amp;", " "))
                .containsExactlyInAnyOrder(
                        "calls reason=%28none%29",
                        "calls agent=%28none%29&amp;version=%28none%29",
                        "chats agent=%28none%29&amp;version=%28none%29");
        assertThat(links)
                .allSatisfy(link -> assertThat(count(link)).as(link.group()).isEqualTo(Long.parseLong(link.group(3))));
        assertThat(page).containsPattern(">Letters</a><span class=\"ver\">v2</span>");
    }

    private long count(MatchResult link) {
        return api.read(link.group(1) + "/count?" + link.group(2).replace("&amp;", "&"))
                .getJsonNumber("count")
                .longValue();
    }

    /** Of the week of 3 June 2019. */
    private static long moment(Random random) {
        return Instant.parse("2019-06-03T00:00:00Z")
                .plusSeconds(random.nextInt(7 * 86_400))
                .toEpochMilli();
    }

    /** A call of that week. */
    private static byte[] random(Random random) {
        String[] reasons = {"user_hangup", "agent_hangup", "call_transfer", "dial_busy", "error_asr"};
        String[] moods = {"Positive", "Neutral", "Negative", "Unknown"};
        String reason = reasons[random.nextInt(reasons.length)];
        return """
                {"event":"call_analyzed","call":{"call_id":"%s","agent_id":"agent_week","agent_version":%d,
                "start_timestamp":%d,"disconnection_reason":"%s","transfer_destination":%s,
                "call_analysis":{"user_sentiment":"%s"}}}""".formatted(
                        Bodies.newId(),
                        random.nextInt(3),
                        moment(random),
                        reason,
                        reason.equals("call_transfer") ? "\"+12138642013\"" : "null",
                        moods[random.nextInt(moods.length)])
                .getBytes(StandardCharsets.UTF_8);
    }

    private String counted(String days, int calls, int chats) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (true) {
            String page = Visitor.administrator(board).page("insight.xhtml?" + days);
            boolean all = page.contains("<span class=\"v\">" + calls + " ")
                    || page.contains("<span class=\"v\">" + calls + "<");
            if (all && chats(page) == chats && !page.contains("being counted again")) {
                return page;
            }
            assertThat(Instant.now()).as(page).isBefore(end);
            Thread.sleep(500);
        }
    }

    private static int chats(String page) {
        return BARS.matcher(page)
                .results()
                .filter(bar -> bar.group(1).equals("chats"))
                .mapToInt(bar -> Integer.parseInt(bar.group(3)))
                .sum();
    }

    private static byte[] body(String id, String reason, String sentiment) {
        return """
                {"event":"call_analyzed","call":{"call_id":"%s","agent_id":"agent_insight","agent_version":3,
                "start_timestamp":%d,"disconnection_reason":"%s","call_analysis":{"user_sentiment":"%s"}}}""".formatted(id, DAY.toEpochMilli(), reason, sentiment).getBytes(StandardCharsets.UTF_8);
    }
}
