package io.callboard.view;

import io.callboard.chat.ChatColumns;
import io.callboard.chat.ChatFilter;
import io.callboard.chat.ChatRepository;
import io.callboard.chat.ChatRow;
import io.callboard.chat.ChatSort;
import io.callboard.list.Asked;
import io.callboard.list.Column;
import io.callboard.list.Facet;
import io.callboard.list.Filter;
import io.callboard.list.Listed;
import io.callboard.list.Portion;
import io.callboard.list.Slice;
import io.callboard.review.About;
import io.callboard.search.Excerpt;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The list of chats. */
@Named
@RequestScoped
public class ChatsView {

    private static final String SUMMARY = "chat_summary";

    @Inject
    ChatRepository chats;

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    Outcomes outcomes;

    @Inject
    ChatCells cells;

    @Inject
    SavedViewsBar views;

    private FilteredListing list;
    private Found<ChatRow> found;
    private FilterPanel panel;
    private Excerpts excerpts = Excerpts.NONE;
    private ColumnPanel<ChatRow> columns;

    @PostConstruct
    void load() {
        list = views.list("chats.xhtml", ChatSort.Column.STARTED.name(), ChatFilter.FIELDS);
        ChatSort sort = sort(list);
        Asked asked = ReviewBulk.asked(times);
        found = Found.of(list, ChatFilter.FIELDS, sort.order(), asked, (filter, place, size, now) -> {
            Listed<ChatRow> listed = chats.list(filter, sort, place, size, now).map(row -> row.seen(Sight.numbers()));
            excerpts = excerpts(filter, listed.slice());
            return listed;
        });
        columns = new ColumnPanel<>(list, ChatColumns.ALL, words, this::cell, excerpts.isAsked() ? SUMMARY : null);
        panel = new FilterPanel(found, list, words, times.getZone())
                .label("status", value -> words.get("chat.status." + value.toUpperCase(Locale.ROOT)))
                .label("agent", this::agentLabel)
                .label("type", value -> outcomes.known("type.", value, value))
                .label("sentiment", value -> outcomes.sentiment(value).label());
    }

    /** Where the words that are looked for were said, in place of the summary. */
    private Cell cell(ChatRow row, Column<ChatRow> column) {
        Excerpt excerpt = column.name().equals(SUMMARY) ? excerpts.of(row.id()) : null;
        return excerpt == null
                ? cells.of(row, column, list)
                : Cell.said(excerpt, list.row("chat.xhtml", row.source(), row.chatId()));
    }

    /** What stands beside one of them in the list that its page was opened from. */
    static Beside beside(ChatRepository chats, Times times, UUID id) {
        return Beside.of(
                "chats.xhtml",
                ChatSort.Column.STARTED.name(),
                ChatFilter.FIELDS,
                new Asked(times.getNow(), times.getZone()),
                (filter, list) -> chats.neighbours(filter, sort(list), id),
                (list, row) -> list.row("chat.xhtml", row.source(), row.chatId()));
    }

    /** The order that the list's address asks for. */
    static ChatSort sort(Listing list) {
        ChatSort.Column column = list.get("sort", ChatSort.Column.class);
        return new ChatSort(Objects.requireNonNullElse(column, ChatSort.Column.STARTED), list.isAscending());
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
        list.find(list.get("text"));
        return new Excerpts(chats.excerpts(filter, ids, Sight.numbers()));
    }

    /** Its rows for what is done to many of them. */
    public ReviewBulk.Rows getMany() {
        return new ReviewBulk.Rows() {
            @Override
            public List<About> of(Collection<UUID> ids) {
                return chats.rows(ids).stream().map(ChatRow::about).toList();
            }

            @Override
            public Portion<About> before(Filter filter, UUID id, int most) {
                return chats.before(filter, id, most).map(ChatRow::about);
            }
        };
    }

    public FilteredListing getList() {
        return list;
    }

    public Found<ChatRow> getFound() {
        return found;
    }

    public ColumnPanel<ChatRow> getColumns() {
        return columns;
    }

    public FilterPanel getPanel() {
        return panel;
    }
}
