package io.callboard.view;

import io.callboard.call.Agent;
import io.callboard.call.CallFilter;
import io.callboard.call.CallRepository;
import io.callboard.call.CallRow;
import io.callboard.call.CallSort;
import io.callboard.call.CallStatus;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The list of calls. */
@Named
@RequestScoped
public class CallsView {

    private static final System.Logger LOGGER = System.getLogger(CallsView.class.getName());

    @Inject
    CallRepository calls;

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    Outcomes outcomes;

    private Listing list;
    private List<CallRow> rows = List.of();
    private List<Agent> agents = List.of();
    private List<String> reasons = List.of();
    private List<String> sources = List.of();
    private List<Chip> chips = List.of();
    private boolean failed;

    @PostConstruct
    void load() {
        list = Listing.of("calls.xhtml", CallSort.Column.STARTED.name());
        try {
            CallFilter filter = filter().seen(Sight.numbers());
            list.found(calls.count(filter));
            rows = calls.list(filter, sort(), list.skipped(), Listing.SIZE).stream()
                    .map(row -> row.seen(Sight.numbers()))
                    .toList();
            agents = calls.agents();
            reasons = calls.disconnectionReasons();
            sources = calls.sources();
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot list calls: {0}", Causes.of(e));
            failed = true;
        }
        chips = chips();
    }

    private CallFilter filter() {
        Period period =
                Period.of(list.get("period"), list.get("from"), list.get("to"), times.getNow(), times.getZone());
        return new CallFilter(
                list.get("source"),
                period.from(),
                period.until(),
                list.get("status", CallStatus.class),
                list.get("agent"),
                list.get("direction"),
                list.get("sentiment"),
                list.get("reason"),
                list.get("phone"),
                list.get("q"),
                null);
    }

    private CallSort sort() {
        CallSort.Column column = list.get("sort", CallSort.Column.class);
        return new CallSort(Objects.requireNonNullElse(column, CallSort.Column.STARTED), list.isAscending());
    }

    private List<Chip> chips() {
        return new Chips(list, words)
                .add("q")
                .add("from")
                .add("to")
                .add("status", this::statusLabel)
                .add("agent", this::agentLabel)
                .add("direction", value -> outcomes.known("direction.", value, value))
                .add("sentiment", value -> outcomes.sentiment(value).label())
                .add("reason", outcomes::reason)
                .add("phone")
                .add("source")
                .toList();
    }

    private String statusLabel(String value) {
        CallStatus status = list.get("status", CallStatus.class);
        return status == null ? value : words.get("call.status." + status);
    }

    private String agentLabel(String id) {
        return agents.stream()
                .filter(agent -> agent.id().equals(id) && agent.name() != null)
                .map(Agent::name)
                .findFirst()
                .orElse(id);
    }

    public Listing getList() {
        return list;
    }

    public List<CallRow> getRows() {
        return rows;
    }

    /** Whether the database did not answer. */
    public boolean isFailed() {
        return failed;
    }

    public List<Chip> getChips() {
        return chips;
    }

    /** Whether calls may be hidden by a filter. */
    public boolean isFiltered() {
        return !chips.isEmpty() || list.get("period") != null;
    }

    public List<Choice> getPeriods() {
        return list.periods(words);
    }

    public List<Choice> getStatuses() {
        return Arrays.stream(CallStatus.values())
                .map(status -> choice("status", status.name(), words.get("call.status." + status)))
                .toList();
    }

    public List<Choice> getAgents() {
        return agents.stream()
                .map(agent -> choice("agent", agent.id(), Objects.requireNonNullElse(agent.name(), agent.id())))
                .toList();
    }

    public List<Choice> getDirections() {
        return List.of(
                choice("direction", "inbound", words.get("direction.inbound")),
                choice("direction", "outbound", words.get("direction.outbound")));
    }

    public List<Choice> getSentiments() {
        return List.of("Positive", "Neutral", "Negative", "Unknown").stream()
                .map(mood -> choice("sentiment", mood, outcomes.sentiment(mood).label()))
                .toList();
    }

    public List<Choice> getReasons() {
        return reasons.stream()
                .map(reason -> choice("reason", reason, outcomes.reason(reason)))
                .toList();
    }

    public List<Choice> getSources() {
        return sources.stream().map(source -> choice("source", source, source)).toList();
    }

    private Choice choice(String name, String value, String label) {
        return new Choice(value, label, null, value.equalsIgnoreCase(list.get(name)));
    }
}
