package io.callboard.view;

import io.callboard.insight.AgentCounts;
import io.callboard.insight.Counts;
import io.callboard.list.Rule;
import java.util.List;
import java.util.Objects;

/** The page's table of agents. */
final class InsightAgents {

    /** More unhappy callers than that, of a hundred, are marked when they are twice as many as with all others. */
    private static final double MANY = 8;

    private InsightAgents() {}

    /** @param link to all calls and to all chats that are looked at */
    static List<AgentLine> lines(
            List<AgentCounts> agents, List<ListLink> link, Listing page, Words words, Figures figures) {
        Counts all = agents.stream().map(AgentCounts::counts).reduce(Counts.NONE, Counts::plus);
        return agents.stream()
                .map(agent -> line(agent, all, link, page, words, figures))
                .toList();
    }

    private static AgentLine line(
            AgentCounts agent, Counts all, List<ListLink> link, Listing page, Words words, Figures figures) {
        Counts counts = agent.counts();
        Address only = page.address().with("agent", agent.id()).with("version", agent.version());
        return new AgentLine(
                agent.id() == null
                        ? words.get("filter.agent.none")
                        : Objects.requireNonNullElse(agent.name(), agent.id()),
                agent.version(),
                figures.count(counts.calls()),
                figures.count(agent.chats()),
                Share.of(counts.successful(), counts.judged(), words.locale()),
                Share.of(counts.negative(), counts.moods(), words.locale()),
                percent(counts) > Math.max(MANY, 2 * percent(all)),
                InsightCharts.waits(agent.waits(), figures),
                figures.dollars(counts.costed() == 0 ? null : counts.cost()),
                href(link.get(0), agent, counts.calls()),
                href(link.get(1), agent, agent.chats()),
                agent.id() == null ? null : only.url());
    }

    /** Null for none. */
    private static String href(ListLink link, AgentCounts agent, long count) {
        return count == 0
                ? null
                : link.with("agent", Objects.requireNonNullElse(agent.id(), Rule.NONE))
                        .with("version", agent.version() == null ? Rule.NONE : agent.version())
                        .toString();
    }

    private static double percent(Counts counts) {
        return counts.moods() == 0 ? 0 : 100.0 * counts.negative() / counts.moods();
    }
}
