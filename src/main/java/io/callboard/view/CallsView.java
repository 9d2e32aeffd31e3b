package io.callboard.view;

import io.callboard.call.CallFilter;
import io.callboard.call.CallRepository;
import io.callboard.call.CallRow;
import io.callboard.call.CallSort;
import io.callboard.call.ReasonGroup;
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
import java.util.stream.Stream;

/** The list of calls. */
@Named
@RequestScoped
public class CallsView {

    @Inject
    CallRepository calls;

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    Outcomes outcomes;

    private Listing list;
    private Found<CallRow> found;
    private FilterPanel panel;
    private Excerpts excerpts = Excerpts.NONE;

    @PostConstruct
    void load() {
        list = Listing.filtered("calls.xhtml", CallSort.Column.STARTED.name());
        CallSort.Column column = list.get("sort", CallSort.Column.class);
        CallSort sort = new CallSort(Objects.requireNonNullElse(column, CallSort.Column.STARTED), list.isAscending());
        Asked asked = new Asked(times.getNow(), times.getZone());
        found = Found.of(list, CallFilter.FIELDS, sort.order(), asked, new Found.Store<>() {
            @Override
            public Slice<CallRow> page(Filter filter, Place place, int size, Instant now) {
                Slice<CallRow> slice =
                        calls.page(filter, sort, place, size, now).map(row -> row.seen(Sight.numbers()));
                excerpts = excerpts(filter, slice);
                return slice;
            }

            @Override
            public Tally tally(Filter filter) {
                return calls.tally(filter);
            }
        });
        panel = new FilterPanel(found, list, words, times.getZone())
                .label("status", value -> words.get("call.status." + value.toUpperCase(Locale.ROOT)))
                .label("reason", outcomes::reason)
                .label("reason_group", value -> words.get("reason.group." + value))
                .label("agent", this::agentLabel)
                .label("direction", value -> outcomes.known("direction.", value, value))
                .label("type", value -> outcomes.known("type.", value, value))
                .label("sentiment", value -> outcomes.sentiment(value).label());
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
        return new Excerpts("call.xhtml", list.get("text"), calls.excerpts(filter, ids, Sight.numbers()));
    }

    public Listing getList() {
        return list;
    }

    public Found<CallRow> getFound() {
        return found;
    }

    public Excerpts getExcerpts() {
        return excerpts;
    }

    public FilterPanel getPanel() {
        return panel;
    }

    /** The kinds of ends with their counts, each followed by the reasons in it. */
    public List<FilterGroup> getReasons() {
        return Stream.of(ReasonGroup.values()).map(this::reasons).toList();
    }

    private FilterGroup reasons(ReasonGroup group) {
        long count = of(group, "reason_group").stream().mapToLong(Facet::count).sum();
        String name = group.name().toLowerCase(Locale.ROOT);
        List<FilterOption> whole = panel.options("reason_group", List.of(new Facet(name, null, count))).stream()
                .filter(option -> option.value().equals(name))
                .toList();
        List<FilterOption> each = panel.options("reason", of(group, "reason")).stream()
                .filter(option -> ReasonGroup.of(option.value()) == group)
                .toList();
        return new FilterGroup(
                "reason",
                words.get("reason.group." + name),
                Stream.concat(whole.stream(), each.stream()).toList());
    }

    private List<Facet> of(ReasonGroup group, String field) {
        return found.tally().facets(field).stream()
                .filter(facet -> ReasonGroup.of(facet.value()) == group)
                .toList();
    }
}
