package io.callboard.view;

import io.callboard.list.Asked;
import io.callboard.list.BadFilterException;
import io.callboard.list.Fields;
import io.callboard.list.Filter;
import io.callboard.list.Listed;
import io.callboard.list.Order;
import io.callboard.list.Place;
import io.callboard.list.Slice;
import io.callboard.list.Tally;
import jakarta.ejb.EJBException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What a list shows for its address: a page of rows, how many there are, or why there are none. */
public final class Found<R> {

    private static final System.Logger LOGGER = System.getLogger(Found.class.getName());

    /** The most that is said to be new. */
    static final int MOST_NEW = 1000;

    private final FilteredListing list;
    private final Filter filter;
    private final BadFilterException problem;
    private Slice<R> slice;
    private Tally tally = Tally.NONE;
    private boolean failed;
    private boolean ranked;

    /** Where the rows come from. */
    @FunctionalInterface
    interface Store<R> {
        Listed<R> list(Filter filter, Place place, int size, Instant now);
    }

    private Found(FilteredListing list, Filter filter, BadFilterException problem, Instant now) {
        this.list = list;
        this.filter = filter;
        this.problem = problem;
        this.slice = new Slice<>(List.of(), 1, now, null, null);
    }

    /** @param asked when, and in whose zone days are unless the address names one */
    static <R> Found<R> of(FilteredListing list, Fields fields, Order order, Asked asked, Store<R> store) {
        Found<R> found;
        try {
            Filter filter =
                    Filter.of(fields, list.address().parameters(), asked).seen(Sight.numbers());
            found = new Found<>(list, filter, null, asked.now());
            found.read(order, store);
        } catch (BadFilterException e) {
            found = new Found<>(list, Filter.none(fields), e, asked.now());
        }
        return found;
    }

    private void read(Order order, Store<R> store) {
        try {
            Listed<R> listed = store.list(filter, place(order), list.getSize(), slice.since());
            slice = listed.slice();
            tally = listed.tally();
            ranked = order.isByRank()
                    && filter.search().isPresent()
                    && (tally.more() || tally.count() > Order.MOST_RANKED);
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot read a list: {0}", Causes.of(e));
            failed = true;
        }
    }

    /** A place that is none is the list's beginning. */
    private Place place(Order order) {
        String text = list.get("page");
        try {
            return text == null ? null : Place.parse("page", text, order);
        } catch (BadFilterException e) {
            return null;
        }
    }

    Filter filter() {
        return filter;
    }

    Tally tally() {
        return tally;
    }

    public List<R> getRows() {
        return slice.rows();
    }

    /** Whether the database did not answer. */
    public boolean isFailed() {
        return failed;
    }

    /** Whether a filter cannot be understood, so that nothing is shown. */
    public boolean isMisread() {
        return problem != null;
    }

    /** The parameter that cannot be understood; null when all can be. */
    public String getMisreadParameter() {
        return problem == null ? null : problem.parameter();
    }

    /** What would be right in its place, as a sentence of that language. */
    public String remedy(Locale language) {
        return problem == null ? null : problem.remedy(language);
    }

    /** Whether rows may be hidden by a filter. */
    public boolean isFiltered() {
        return problem != null || !filter.isEmpty();
    }

    /** Whether what is looked for is not what was asked, because that would tell what is hidden. */
    public boolean isNarrowed() {
        return filter.isNarrowed();
    }

    public long getCount() {
        return tally.count();
    }

    /** Whether there may be more than are counted. */
    public boolean isMore() {
        return tally.more();
    }

    /** Whether the values offered are counted among some of them alone, the newest. */
    public boolean isPartial() {
        return tally.isPartial();
    }

    /** Among how many. */
    public long getAmong() {
        return tally.among();
    }

    /** Whether there are more than are sorted by how well they fit. */
    public boolean isRanked() {
        return ranked;
    }

    /** From 1, as the reader came to it. */
    public int getNumber() {
        return slice.number();
    }

    /** Null on the first page. */
    public String getPrevious() {
        return slice.previous() == null ? null : list.at(slice.previous().text());
    }

    /** Null on the last page. */
    public String getNext() {
        return slice.next() == null ? null : list.at(slice.next().text());
    }

    /** How many rows a page may have, with the one that is set. */
    public List<Choice> getSizes() {
        return list.getSizes();
    }

    /** The list's first page, with what is new. */
    public String getBeginning() {
        return list.at(null);
    }

    /** What asks how many rows came since the reader began. */
    public String getNews() {
        return list.news(slice.since());
    }
}
