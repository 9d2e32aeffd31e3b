package io.callboard.view;

import io.callboard.call.CallColumns;
import io.callboard.call.CallFilter;
import io.callboard.call.CallRepository;
import io.callboard.call.CallRow;
import io.callboard.call.CallSort;
import io.callboard.call.ReasonGroup;
import io.callboard.list.Asked;
import io.callboard.list.Column;
import io.callboard.list.Facet;
import io.callboard.list.Filter;
import io.callboard.list.Listed;
import io.callboard.list.Portion;
import io.callboard.list.Rule;
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
import java.util.stream.Stream;

/** The list of calls. */
@Named
@RequestScoped
public class CallsView {

    private static final String SUMMARY = "call_summary";

    @Inject
    CallRepository calls;

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    Outcomes outcomes;

    @Inject
    CallCells cells;

    @Inject
    SavedViewsBar views;

    private FilteredListing list;
    private Found<CallRow> found;
    private FilterPanel panel;
    private Excerpts excerpts = Excerpts.NONE;
    private ColumnPanel<CallRow> columns;

    @PostConstruct
    void load() {
        list = views.list("calls.xhtml", CallSort.Column.STARTED.name(), CallFilter.FIELDS);
        CallSort sort = sort(list);
        Asked asked = ReviewBulk.asked(times);
        found = Found.of(list, CallFilter.FIELDS, sort.order(), asked, (filter, place, size, now) -> {
            Listed<CallRow> listed = calls.list(filter, sort, place, size, now).map(row -> row.seen(Sight.numbers()));
            excerpts = excerpts(filter, listed.slice());
            return listed;
        });
        columns = new ColumnPanel<>(list, CallColumns.ALL, words, this::cell, excerpts.isAsked() ? SUMMARY : null);
        panel = new FilterPanel(found, list, words, times.getZone())
                .label("status", value -> words.get("call.status." + value.toUpperCase(Locale.ROOT)))
                .label("reason", outcomes::reason)
                .label("reason_group", value -> words.get("reason.group." + value))
                .label("agent", this::agentLabel)
                .label("direction", value -> outcomes.known("direction.", value, value))
                .label("type", value -> outcomes.known("type.", value, value))
                .label("storage", value -> outcomes.known("storage.", value, value))
                .label("sentiment", value -> outcomes.sentiment(value).label());
    }

    /** Where the words that are looked for were said, in place of the summary. */
    private Cell cell(CallRow row, Column<CallRow> column) {
        Excerpt excerpt = column.name().equals(SUMMARY) ? excerpts.of(row.id()) : null;
        return excerpt == null
                ? cells.of(row, column, list)
                : Cell.said(excerpt, list.row("call.xhtml", row.source(), row.callId()));
    }

    /** What stands beside one of them in the list that its page was opened from. */
    static Beside beside(CallRepository calls, Times times, UUID id) {
        return Beside.of(
                "calls.xhtml",
                CallSort.Column.STARTED.name(),
                CallFilter.FIELDS,
                new Asked(times.getNow(), times.getZone()),
                (filter, list) -> calls.neighbours(filter, sort(list), id),
                (list, row) -> list.row("call.xhtml", row.source(), row.callId()));
    }

    /** The order that the list's address asks for. */
    static CallSort sort(Listing list) {
        CallSort.Column column = list.get("sort", CallSort.Column.class);
        return new CallSort(Objects.requireNonNullElse(column, CallSort.Column.STARTED), list.isAscending());
    }

    private String agentLabel(String id) {
        return found.tally().facets("agent").stream()
                .filter(facet -> facet.value().equals(id) && facet.title() != null)
                .map(Facet::title)
                .findFirst()
                .or(() -> found.isFailed() ? Optional.empty() : calls.agentName(id))
                .orElse(id);
    }

    private Excerpts excerpts(Filter filter, Slice<CallRow> slice) {
        if (filter.search().isEmpty()) {
            return Excerpts.NONE;
        }
        List<UUID> ids = slice.rows().stream().map(CallRow::id).toList();
        list.find(list.get("text"));
        return new Excerpts(calls.excerpts(filter, ids, Sight.numbers()));
    }

    /** Its rows for what is done to many of them. */
    public ReviewBulk.Rows getMany() {
        return new ReviewBulk.Rows() {
            @Override
            public List<About> of(Collection<UUID> ids) {
                return calls.rows(ids).stream().map(CallRow::about).toList();
            }

            @Override
            public Portion<About> before(Filter filter, UUID id, int most) {
                return calls.before(filter, id, most).map(CallRow::about);
            }
        };
    }

    public FilteredListing getList() {
        return list;
    }

    public Found<CallRow> getFound() {
        return found;
    }

    public ColumnPanel<CallRow> getColumns() {
        return columns;
    }

    public FilterPanel getPanel() {
        return panel;
    }

    /** The kinds of ends with their counts, each followed by the reasons in it; then what did not end. */
    public List<FilterGroup> getReasons() {
        return Stream.concat(Stream.of(ReasonGroup.values()).map(this::reasons), Stream.of(unended()))
                .toList();
    }

    private FilterGroup unended() {
        List<Facet> none = found.tally().facets("reason").stream()
                .filter(facet -> facet.value().equals(Rule.NONE))
                .toList();
        return new FilterGroup(
                "reason",
                words.get("filter.reason.none"),
                panel.options("reason", none).stream()
                        .filter(option -> option.value().equals(Rule.NONE))
                        .toList());
    }

    private FilterGroup reasons(ReasonGroup group) {
        long count = of(group, "reason_group").stream().mapToLong(Facet::count).sum();
        String name = group.name().toLowerCase(Locale.ROOT);
        List<FilterOption> whole = panel.options("reason_group", List.of(new Facet(name, null, count))).stream()
                .filter(option -> option.value().equals(name))
                .toList();
        List<FilterOption> each = panel.options("reason", of(group, "reason")).stream()
                .filter(option -> isOf(group, option.value()))
                .toList();
        return new FilterGroup(
                "reason",
                words.get("reason.group." + name),
                Stream.concat(whole.stream(), each.stream()).toList());
    }

    private List<Facet> of(ReasonGroup group, String field) {
        return found.tally().facets(field).stream()
                .filter(facet -> isOf(group, facet.value()))
                .toList();
    }

    private static boolean isOf(ReasonGroup group, String reason) {
        return !reason.equals(Rule.NONE) && ReasonGroup.of(reason) == group;
    }
}
