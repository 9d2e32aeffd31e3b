package io.callboard.view;

import io.callboard.list.Asked;
import io.callboard.list.Listed;
import io.callboard.rejection.RejectionAdvice;
import io.callboard.rejection.RejectionCause;
import io.callboard.rejection.RejectionFilter;
import io.callboard.rejection.RejectionRepository;
import io.callboard.rejection.RejectionSort;
import io.callboard.rejection.RejectionTally;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The webhook requests that were refused, and what to do about them. */
@Named
@RequestScoped
public class RejectedView {

    private static final System.Logger LOGGER = System.getLogger(RejectedView.class.getName());

    @Inject
    RejectionRepository rejections;

    @Inject
    RejectionAdvice adviser;

    @Inject
    AdviceWords adviceWords;

    @Inject
    Words words;

    @Inject
    Times times;

    private FilteredListing list;
    private Found<RejectionTally> found;
    private FilterPanel panel;
    private Map<RejectionCause, Long> requests = Map.of();
    private List<AdviceLine> advice = List.of();

    @PostConstruct
    void load() {
        list = FilteredListing.of("rejected.xhtml", RejectionSort.Column.FIRST.name());
        Asked asked = new Asked(times.getNow(), times.getZone());
        RejectionSort sort = sort();
        found = Found.of(list, RejectionFilter.FIELDS, sort.order(), asked, (filter, place, size, now) -> {
            requests = rejections.requestsByCause(filter);
            return new Listed<>(rejections.page(filter, sort, place, size, now), rejections.tally(filter));
        });
        panel = new FilterPanel(found, list, words, times.getZone())
                .label("cause", value -> words.get("rejection.cause." + value.toUpperCase(Locale.ROOT)));
        try {
            advice = adviser.current().stream().map(adviceWords::line).toList();
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot tell what to do about rejected requests: {0}", Causes.of(e));
        }
    }

    private RejectionSort sort() {
        RejectionSort.Column column = list.get("sort", RejectionSort.Column.class);
        return new RejectionSort(Objects.requireNonNullElse(column, RejectionSort.Column.FIRST), list.isAscending());
    }

    public FilteredListing getList() {
        return list;
    }

    public Found<RejectionTally> getFound() {
        return found;
    }

    public FilterPanel getPanel() {
        return panel;
    }

    /** What to do about the requests of the last day; whatever is filtered. */
    public List<AdviceLine> getAdvice() {
        return advice;
    }

    /** The causes that there are requests of, and those that are chosen. */
    public List<RejectionCause> getCauses() {
        return Arrays.stream(RejectionCause.values())
                .filter(each -> chosen().contains(each) || requests.containsKey(each))
                .toList();
    }

    private List<RejectionCause> chosen() {
        return found.filter().get(RejectionFilter.FIELDS.get("cause")).stream()
                .map(term -> RejectionCause.valueOf(term.value().toString()))
                .toList();
    }

    /** Whether no cause is chosen. */
    public boolean isWhole() {
        return chosen().isEmpty();
    }

    /** Whether the list shows that cause alone. */
    public boolean isOnly(RejectionCause each) {
        return chosen().equals(List.of(each));
    }

    /** The list of that cause alone. */
    public String only(RejectionCause each) {
        return list.with("cause", each.name().toLowerCase(Locale.ROOT));
    }

    /** How many requests were refused for that cause, of those that the other filters show. */
    public long count(RejectionCause each) {
        return requests.getOrDefault(each, 0L);
    }

    /** How many requests were refused, of those that the other filters show. */
    public long getRequests() {
        return requests.values().stream().mapToLong(Long::longValue).sum();
    }
}
