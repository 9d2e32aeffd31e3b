package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page's figures, counted from deliveries; of a day long ago, which no other test has. */
@BlackBox
class InsightIT {

    private static final Instant DAY = Instant.parse("2019-05-07T10:00:00Z");
    private static final Pattern FIGURES = Pattern.compile("<span class=\"v\">([^<]*?)\\s*<");

    /** Those that ask for one reason or one mood alone. */
    private static final Pattern LINKS = Pattern.compile(
            "href=\"calls\\.xhtml\\?([^\"]*(?:reason|sentiment)=(?!neutral)[a-z_]+)\"[^>]*>"
                    + "(?:<rect[^>]*><title>[^<]*: |[^<]*</a></th>.*?class=\"n\">)(\\d+)",
            Pattern.DOTALL);

    private final Board board = Board.running();
    private final Api api = new Api(board);

    @Test
    void countsWhatCame() throws InterruptedException {
        for (int number = 0; number < 3; number++) {
            String id = Bodies.newId();
            board.deliver(body(id, number == 0 ? "dial_busy" : "user_hangup", number == 1 ? "Negative" : "Positive"));
        }

        String page = counted();

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

    private String counted() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (true) {
            String page = Visitor.administrator(board).page("insight.xhtml?from=2019-05-07&to=2019-05-07");
            if (page.contains("<span class=\"v\">3 ") || page.contains("<span class=\"v\">3<")) {
                return page;
            }
            assertThat(Instant.now()).as(page).isBefore(end);
            Thread.sleep(500);
        }
    }

    private static byte[] body(String id, String reason, String sentiment) {
        return """
                {"event":"call_analyzed","call":{"call_id":"%s","agent_id":"agent_insight","agent_version":3,
                "start_timestamp":%d,"disconnection_reason":"%s","call_analysis":{"user_sentiment":"%s"}}}""".formatted(id, DAY.toEpochMilli(), reason, sentiment).getBytes(StandardCharsets.UTF_8);
    }
}
