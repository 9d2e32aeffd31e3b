package io.callboard.view;

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

    private Listing list;
    private RejectionCause cause;
    private Map<RejectionCause, Long> requests = Map.of();
    private List<RejectionTally> rows = List.of();
    private List<AdviceLine> advice = List.of();
    private boolean failed;

    @PostConstruct
    void load() {
        list = Listing.of("rejected.xhtml", RejectionSort.Column.FIRST.name());
        cause = list.get("cause", RejectionCause.class);
        try {
            advice = adviser.current().stream().map(adviceWords::line).toList();
            requests = rejections.requestsByCause(filter(null));
            list.found(rejections.count(filter(cause)));
            rows = rejections.list(filter(cause), sort(), list.skipped(), Listing.SIZE);
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot list rejected requests: {0}", Causes.of(e));
            failed = true;
        }
    }

    private RejectionFilter filter(RejectionCause wanted) {
        Period period =
                Period.of(list.get("period"), list.get("from"), list.get("to"), times.getNow(), times.getZone());
        return new RejectionFilter(
                wanted, list.get("address"), list.get("source"), list.get("q"), period.from(), period.until());
    }

    private RejectionSort sort() {
        RejectionSort.Column column = list.get("sort", RejectionSort.Column.class);
        return new RejectionSort(Objects.requireNonNullElse(column, RejectionSort.Column.FIRST), list.isAscending());
    }

    public Listing getList() {
        return list;
    }

    public List<RejectionTally> getRows() {
        return rows;
    }

    /** Whether the database did not answer. */
    public boolean isFailed() {
        return failed;
    }

    /** What to do about the requests of the last day; whatever is filtered. */
    public List<AdviceLine> getAdvice() {
        return advice;
    }

    /** The causes that there are requests of, and the one that is chosen. */
    public List<RejectionCause> getCauses() {
        return Arrays.stream(RejectionCause.values())
                .filter(each -> each == cause || requests.containsKey(each))
                .toList();
    }

    public boolean isChosen(RejectionCause each) {
        return each == cause;
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

    public List<Choice> getPeriods() {
        return list.periods(words);
    }

    public List<Chip> getChips() {
        return new Chips(list, words)
                .add("q")
                .add("from")
                .add("to")
                .add("address")
                .add("source")
                .toList();
    }
}
