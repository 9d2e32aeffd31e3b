package io.callboard.view;

import io.callboard.insight.AgentCounts;
import io.callboard.insight.Asked;
import io.callboard.insight.HourCounts;
import io.callboard.insight.InsightRepository;
import io.callboard.insight.ReasonCount;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What many calls say together. */
@Named
@RequestScoped
public class InsightView {

    private static final System.Logger LOGGER = System.getLogger(InsightView.class.getName());

    private static final List<String> PRESETS = List.of("today", "yesterday", "7d", "30d", "90d", "365d");

    @Inject
    InsightRepository insight;

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    Figures figures;

    @Inject
    Outcomes outcomes;

    private Listing list;
    private InsightSpan span;
    private ListLink filter;
    private ListLink chatFilter;
    private InsightOffice office;
    private List<Bucket> buckets = List.of();
    private List<Bucket> before = List.of();
    private List<Bucket> chats = List.of();
    private List<AgentCounts> agents = List.of();
    private List<ReasonCount> reasons = List.of();
    private Map<String, Graph> graphs = Map.of();
    private long waiting;
    private boolean failed;

    @PostConstruct
    void load() {
        list = Listing.of("insight.xhtml", "");
        span = InsightSpan.of(list.get("period"), list.get("from"), list.get("to"), times.getNow(), times.getZone());
        office = InsightOffice.of(list, times.getZone(), words);
        filter = ListLink.CALLS.with("agent", list.get("agent")).with("version", version());
        chatFilter = ListLink.CHATS.with("agent", list.get("agent")).with("version", version());
        try {
            buckets = buckets(span, insight.hours(asked(span)), filter);
            before = buckets(span.before(), insight.hours(asked(span.before())), filter);
            chats = buckets(span, insight.chatHours(asked(span)), chatFilter);
            agents = insight.agents(asked(span));
            reasons = insight.reasons(asked(span));
            waiting = insight.waiting(asked(span));
            graphs = graphs();
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot show insight: {0}", Causes.of(e));
            failed = true;
        }
    }

    private List<Bucket> buckets(InsightSpan of, List<HourCounts> hours, ListLink link) {
        return Bucket.of(of.bounds(), hours, new BucketNames(of, link, words), office::isOpen);
    }

    private Map<String, Graph> graphs() {
        InsightCharts calls = new InsightCharts(buckets, words, figures);
        return Map.of(
                "volume", calls.volume(before),
                "moods", calls.moods(),
                "waits", calls.waits(),
                "costs", calls.costs(),
                "hours", calls.hours(office),
                "transfers", calls.transfers(),
                "chats", new InsightCharts(chats, words, figures).chats());
    }

    private Asked asked(InsightSpan of) {
        return new Asked(of.from(), of.until(), list.get("agent"), version());
    }

    private Integer version() {
        String version = list.get("version");
        return version != null && version.matches("[0-9]{1,9}") ? Integer.valueOf(version) : null;
    }

    public Listing getList() {
        return list;
    }

    /** Whether the database did not answer. */
    public boolean isFailed() {
        return failed;
    }

    /** Whether there is no call and no chat in all of the period. */
    public boolean isBlank() {
        return agents.isEmpty();
    }

    /** How many hours are being counted anew. */
    public long getWaiting() {
        return waiting;
    }

    /** The days that are looked at, and those that they are compared with. */
    public String getCompared() {
        InsightSpan old = span.before();
        return words.format(
                "insight.compared",
                BucketNames.days(span, words),
                BucketNames.days(old, words),
                times.clock(old.until()));
    }

    public List<Choice> getPeriods() {
        String set = list.get("from") != null ? "" : Objects.requireNonNullElse(list.get("period"), "7d");
        return PRESETS.stream()
                .map(preset -> new Choice(
                        preset,
                        words.get("period." + preset),
                        address().with("period", preset).url(),
                        preset.equals(set)))
                .toList();
    }

    /** This page for the same agent, without a time. */
    private Address address() {
        return list.address().without("from", "to", "period");
    }

    public List<Chip> getChips() {
        return new Chips(list, words)
                .add("from")
                .add("to")
                .add("agent", id -> agents.stream()
                        .filter(agent -> id.equals(agent.id()) && agent.name() != null)
                        .map(AgentCounts::name)
                        .findFirst()
                        .orElse(id))
                .add("version", version -> "v" + version)
                .toList();
    }

    public List<Tile> getTiles() {
        return new InsightTiles(buckets, before, filter.between(span.from(), end()), office, words, figures).tiles();
    }

    private Instant end() {
        return span.bounds().get(span.bounds().size() - 1);
    }

    /** The charts with their tables, by name. */
    public Map<String, Graph> getGraphs() {
        return graphs;
    }

    /** When somebody is in the office. */
    public InsightOffice getOffice() {
        return office;
    }

    public List<ReasonLine> getReasons() {
        return new InsightReasons(reasons, filter.between(span.from(), end()), words, figures).lines(outcomes);
    }

    public List<AgentLine> getAgents() {
        List<ListLink> links = Stream.of(ListLink.CALLS, ListLink.CHATS)
                .map(link -> link.between(span.from(), end()))
                .toList();
        return InsightAgents.lines(agents, links, list, words, figures);
    }
}
