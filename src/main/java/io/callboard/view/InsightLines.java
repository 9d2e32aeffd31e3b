package io.callboard.view;

import io.callboard.call.CallStatus;
import io.callboard.insight.AgentCounts;
import io.callboard.insight.Counts;
import io.callboard.insight.ReasonCount;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The page's tables of reasons and of agents. */
final class InsightLines {

    private static final int MOST_REASONS = 12;

    /** More unhappy callers than that, of a hundred, are marked when they are twice as many as with all others. */
    private static final double MANY = 8;

    private InsightLines() {}

    static List<ReasonLine> reasons(
            List<ReasonCount> reasons, ListLink link, Outcomes outcomes, Words words, Figures figures) {
        long all = reasons.stream().mapToLong(ReasonCount::calls).sum();
        long most = reasons.stream().mapToLong(ReasonCount::calls).max().orElse(1);
        return reasons.stream()
                .limit(MOST_REASONS)
                .map(reason -> new ReasonLine(
                        reason.reason() == null ? words.get("insight.reason.none") : outcomes.reason(reason.reason()),
                        reason.reason(),
                        Share.of(reason.calls(), all, words.locale()),
                        figures.count(reason.calls()),
                        String.format(Locale.ENGLISH, "%.1f", 100.0 * reason.calls() / most),
                        kind(reason.status()),
                        reason.reason() == null
                                ? null
                                : link.with("reason", reason.reason()).toString()))
                .toList();
    }

    private static String kind(CallStatus status) {
        return switch (status) {
            case ERROR -> "cneg";
            case NOT_CONNECTED, REGISTERED -> "c6";
            default -> "c1";
        };
    }

    static List<AgentLine> agents(List<AgentCounts> agents, ListLink link, Listing page, Words words, Figures figures) {
        Counts all = agents.stream().map(AgentCounts::counts).reduce(Counts.NONE, Counts::plus);
        return agents.stream()
                .map(agent -> line(agent, all, link, page, words, figures))
                .toList();
    }

    private static AgentLine line(
            AgentCounts agent, Counts all, ListLink link, Listing page, Words words, Figures figures) {
        Counts counts = agent.counts();
        Address only = page.address().with("agent", agent.id()).with("version", agent.version());
        return new AgentLine(
                agent.id() == null
                        ? words.get("insight.agent.none")
                        : Objects.requireNonNullElse(agent.name(), agent.id()),
                agent.version(),
                figures.count(counts.calls()),
                Share.of(counts.successful(), counts.judged(), words.locale()),
                Share.of(counts.negative(), counts.moods(), words.locale()),
                percent(counts) > Math.max(MANY, 2 * percent(all)),
                InsightCharts.waits(agent.waits(), figures),
                figures.dollars(counts.cost()),
                agent.id() == null
                        ? null
                        : link.with("agent", agent.id())
                                .with("version", agent.version())
                                .toString(),
                agent.id() == null ? null : only.url());
    }

    private static double percent(Counts counts) {
        return counts.moods() == 0 ? 0 : 100.0 * counts.negative() / counts.moods();
    }
}
