package io.callboard.view;

import io.callboard.list.Asked;
import io.callboard.list.BadFilterException;
import io.callboard.list.Fields;
import io.callboard.list.Filter;
import io.callboard.list.Neighbours;
import jakarta.ejb.EJBException;
import jakarta.faces.context.FacesContext;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.function.Function;

/** The way from one call or chat back to the list that it was opened from, and to what stands beside it there. */
public final class Beside {

    /** The parameter of the page that holds what the list's address says. */
    static final String LIST = "list";

    private static final System.Logger LOGGER = System.getLogger(Beside.class.getName());

    private final FilteredListing list;
    private String previous;
    private String next;
    private boolean filtered;

    /** Where neighbours come from. */
    interface Store<R> {
        Neighbours<R> find(Filter filter, FilteredListing list);
    }

    private Beside(FilteredListing list) {
        this.list = list;
    }

    /** Without a list in the request's address it is the whole one, the newest first. */
    static <R> Beside of(String page, String defaultColumn, Fields fields, Asked asked, Store<R> store, Rows<R> rows) {
        String query = parameter(LIST);
        Address address = Address.parse(page, Objects.requireNonNullElse(query, ""));
        Beside beside = new Beside(new FilteredListing(address, defaultColumn));
        beside.list.find(parameter(Marks.PARAMETER));
        if (CurrentRequest.isRead()) {
            beside.find(fields, asked, store, row -> rows.href(beside.list, row));
        }
        return beside;
    }

    private static String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    /** The page of a row of that list. */
    interface Rows<R> {
        String href(FilteredListing list, R row);
    }

    private <R> void find(Fields fields, Asked asked, Store<R> store, Function<R, String> href) {
        Neighbours<R> found;
        try {
            Filter filter =
                    Filter.of(fields, list.address().parameters(), asked).seen(Sight.numbers());
            filtered = !filter.isEmpty();
            found = store.find(filter, list);
        } catch (BadFilterException e) {
            // A list that cannot be understood shows nothing
            found = Neighbours.none();
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot read what stands beside it: {0}", Causes.of(e));
            found = Neighbours.none();
        }
        previous = found.previous() == null ? null : href.apply(found.previous());
        next = found.next() == null ? null : href.apply(found.next());
    }

    /** What the address of this page holds of the list; null for nothing. */
    String query() {
        return list.address().bare() ? null : list.address().query();
    }

    /** The list as it was left. */
    public String getBack() {
        return list.address().url();
    }

    /** Whether it has a filter. */
    public boolean isFiltered() {
        return filtered;
    }

    /** The page of what stands before it; null for nothing. */
    public String getPrevious() {
        return previous;
    }

    /** The page of what stands after it; null for nothing. */
    public String getNext() {
        return next;
    }
}
