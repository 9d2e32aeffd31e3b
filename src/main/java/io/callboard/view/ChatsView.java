package io.callboard.view;

import io.callboard.chat.Agent;
import io.callboard.chat.ChatFilter;
import io.callboard.chat.ChatRepository;
import io.callboard.chat.ChatRow;
import io.callboard.chat.ChatSort;
import io.callboard.chat.ChatStatus;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The list of chats. */
@Named
@RequestScoped
public class ChatsView {

    private static final System.Logger LOGGER = System.getLogger(ChatsView.class.getName());

    @Inject
    ChatRepository chats;

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    Outcomes outcomes;

    private Listing list;
    private List<ChatRow> rows = List.of();
    private List<Agent> agents = List.of();
    private List<String> sources = List.of();
    private List<Chip> chips = List.of();
    private boolean failed;

    @PostConstruct
    void load() {
        list = Listing.of("chats.xhtml", ChatSort.Column.STARTED.name());
        try {
            ChatFilter filter = filter().seen(Sight.numbers());
            list.found(chats.count(filter));
            rows = chats.list(filter, sort(), list.skipped(), Listing.SIZE).stream()
                    .map(row -> row.seen(Sight.numbers()))
                    .toList();
            agents = chats.agents();
            sources = chats.sources();
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot list chats: {0}", Causes.of(e));
            failed = true;
        }
        chips = chips();
    }

    private ChatFilter filter() {
        Period period =
                Period.of(list.get("period"), list.get("from"), list.get("to"), times.getNow(), times.getZone());
        return new ChatFilter(
                list.get("source"),
                period.from(),
                period.until(),
                list.get("status", ChatStatus.class),
                list.get("agent"),
                list.get("type"),
                list.get("sentiment"),
                list.get("q"),
                null);
    }

    private ChatSort sort() {
        ChatSort.Column column = list.get("sort", ChatSort.Column.class);
        return new ChatSort(Objects.requireNonNullElse(column, ChatSort.Column.STARTED), list.isAscending());
    }

    private List<Chip> chips() {
        return new Chips(list, words)
                .add("q")
                .add("from")
                .add("to")
                .add("status", this::statusLabel)
                .add("agent", this::agentLabel)
                .add("type", value -> outcomes.known("type.", value, value))
                .add("sentiment", value -> outcomes.sentiment(value).label())
                .add("source")
                .toList();
    }

    private String statusLabel(String value) {
        ChatStatus status = list.get("status", ChatStatus.class);
        return status == null ? value : words.get("chat.status." + status);
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

    public List<ChatRow> getRows() {
        return rows;
    }

    /** Whether the database did not answer. */
    public boolean isFailed() {
        return failed;
    }

    public List<Chip> getChips() {
        return chips;
    }

    /** Whether chats may be hidden by a filter. */
    public boolean isFiltered() {
        return !chips.isEmpty() || list.get("period") != null;
    }

    public List<Choice> getPeriods() {
        return list.periods(words);
    }

    public List<Choice> getStatuses() {
        return Arrays.stream(ChatStatus.values())
                .map(status -> choice("status", status.name(), words.get("chat.status." + status)))
                .toList();
    }

    public List<Choice> getAgents() {
        return agents.stream()
                .map(agent -> choice("agent", agent.id(), Objects.requireNonNullElse(agent.name(), agent.id())))
                .toList();
    }

    public List<Choice> getTypes() {
        return List.of("api_chat", "sms_chat").stream()
                .map(type -> choice("type", type, words.get("type." + type)))
                .toList();
    }

    public List<Choice> getSentiments() {
        return List.of("Positive", "Neutral", "Negative", "Unknown").stream()
                .map(mood -> choice("sentiment", mood, outcomes.sentiment(mood).label()))
                .toList();
    }

    public List<Choice> getSources() {
        return sources.stream().map(source -> choice("source", source, source)).toList();
    }

    private Choice choice(String name, String value, String label) {
        return new Choice(value, label, null, value.equalsIgnoreCase(list.get(name)));
    }
}
