package io.callboard.view;

import io.callboard.chat.ChatFilter;
import io.callboard.chat.ChatRepository;
import io.callboard.chat.ChatRow;
import io.callboard.chat.ChatSort;
import io.callboard.list.Asked;
import io.callboard.list.Facet;
import io.callboard.list.Filter;
import io.callboard.list.Place;
import io.callboard.list.Slice;
import io.callboard.list.Tally;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The list of chats. */
@Named
@RequestScoped
public class ChatsView {

    @Inject
    ChatRepository chats;

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    Outcomes outcomes;

    private Listing list;
    private Found<ChatRow> found;
    private FilterPanel panel;
    private Excerpts excerpts = Excerpts.NONE;

    @PostConstruct
    void load() {
        list = Listing.filtered("chats.xhtml", ChatSort.Column.STARTED.name());
        ChatSort.Column column = list.get("sort", ChatSort.Column.class);
        ChatSort sort = new ChatSort(Objects.requireNonNullElse(column, ChatSort.Column.STARTED), list.isAscending());
        Asked asked = new Asked(times.getNow(), times.getZone());
        found = Found.of(list, ChatFilter.FIELDS, sort.order(), asked, new Found.Store<>() {
            @Override
            public Slice<ChatRow> page(Filter filter, Place place, int size, Instant now) {
                Slice<ChatRow> slice =
                        chats.page(filter, sort, place, size, now).map(row -> row.seen(Sight.numbers()));
                excerpts = excerpts(filter, slice);
                return slice;
            }

            @Override
            public Tally tally(Filter filter) {
                return chats.tally(filter);
            }
        });
        panel = new FilterPanel(found, list, words, times.getZone())
                .label("status", value -> words.get("chat.status." + value.toUpperCase(Locale.ROOT)))
                .label("agent", this::agentLabel)
                .label("type", value -> outcomes.known("type.", value, value))
                .label("sentiment", value -> outcomes.sentiment(value).label());
    }

    private String agentLabel(String id) {
        return found.tally().facets("agent").stream()
                .filter(facet -> facet.value().equals(id) && facet.title() != null)
                .map(Facet::title)
                .findFirst()
                .or(() -> found.isFailed() ? Optional.empty() : chats.agentName(id))
                .orElse(id);
    }

    private Excerpts excerpts(Filter filter, Slice<ChatRow> slice) {
        if (filter.search().isEmpty()) {
            return Excerpts.NONE;
        }
        List<UUID> ids = slice.rows().stream().map(ChatRow::id).toList();
        return new Excerpts("chat.xhtml", list.get("text"), chats.excerpts(filter, ids, Sight.numbers()));
    }

    public Listing getList() {
        return list;
    }

    public Found<ChatRow> getFound() {
        return found;
    }

    public Excerpts getExcerpts() {
        return excerpts;
    }

    public FilterPanel getPanel() {
        return panel;
    }
}
