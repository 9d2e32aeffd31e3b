package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.callboard.insight.AgentCounts;
import io.callboard.insight.Counts;
import io.callboard.insight.Waits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InsightAgentsTest {

    private static final AgentCounts DESK = agent("a1", "Front desk", 7, 100, 20);
    private static final AgentCounts OTHERS = agent("a2", null, null, 400, 4);

    @Test
    void marksOneWithFarMoreUnhappyCallersThanTheOthers() {
        assertThat(lines(DESK, OTHERS)).extracting(AgentLine::negative).containsExactly(true, false);
        assertThat(lines(agent("a1", null, 7, 100, 10)))
                .extracting(AgentLine::negative)
                .containsExactly(false);
        assertThat(lines(agent("a1", null, 7, 100, 7), OTHERS))
                .extracting(AgentLine::negative)
                .containsExactly(false, false);
    }

    @Test
    void leadsToItsCallsAndToThePageForItAlone() {
        assertThat(lines(DESK, OTHERS, agent(null, null, null, 1, 0)))
                .extracting(AgentLine::name, AgentLine::href, AgentLine::only)
                .containsExactly(
                        tuple(
                                "Front desk",
                                "calls.xhtml?agent=a1&version=7",
                                "insight.xhtml?period=30d&agent=a1&version=7"),
                        tuple("a2", "calls.xhtml?agent=a2&version=%28none%29", "insight.xhtml?period=30d&agent=a2"),
                        tuple("No agent", "calls.xhtml?agent=%28none%29&version=%28none%29", null));
    }

    @Test
    void leadsToChatsWhereThereAreAny() {
        assertThat(lines(DESK, new AgentCounts("a3", "Letters", 2, Counts.NONE, new Waits(), 1234)))
                .extracting(AgentLine::calls, AgentLine::href, AgentLine::chats, AgentLine::chatsHref, AgentLine::cost)
                .containsExactly(
                        tuple("200", "calls.xhtml?agent=a1&version=7", "0", null, "$2.50"),
                        tuple("0", null, "1,234", "chats.xhtml?agent=a3&version=2", "–"));
    }

    @Test
    void tellsSharesOfThoseOfWhichItIsTold() {
        assertThat(lines(DESK).get(0))
                .extracting(AgentLine::calls, AgentLine::goal, AgentLine::negativeShare, AgentLine::cost)
                .containsExactly("200", "75 %", "20 %", "$2.50");
    }

    private static List<AgentLine> lines(AgentCounts... agents) {
        Figures figures = new Figures();
        figures.words = new Words();
        Listing page = new Listing(new Address("insight.xhtml", Map.of("period", List.of("30d"))), "");
        return InsightAgents.lines(
                List.of(agents), List.of(ListLink.CALLS, ListLink.CHATS), page, figures.words, figures);
    }

    /** Of twice as many calls as moods; of four of them it is told that three reached their goal. */
    private static AgentCounts agent(String id, String name, Integer version, long moods, long negative) {
        Counts counts = new Counts(
                2 * moods, 0, 0, 0, 4, 3, moods - negative, 0, negative, 0, 0, 0, BigDecimal.valueOf(250), 1);
        return new AgentCounts(id, name, version, counts, new Waits(), 0);
    }
}
