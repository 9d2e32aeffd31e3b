package io.callboard.view;

import io.callboard.list.Columns;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A list whose filters are defined once for page, API and SQL, and whose page size and columns are in the address, too. */
public final class FilteredListing extends Listing {

    static final List<Integer> SIZES = List.of(SIZE, 50, 100);

    /** The parameter that names a view, and what it says for none. */
    static final String VIEW = "view";

    static final String WHOLE = "all";

    /** Servers take addresses of some 8,000 characters, and in a row's this one is encoded once more. */
    private static final int LONGEST = 2000;

    private static final String UP = "up";
    private static final String DOWN = "down";

    private final boolean moved;
    private final boolean beginsElsewhere;
    private String find;

    FilteredListing(Address address, String defaultColumn) {
        this(address, defaultColumn, false);
    }

    /** @param beginsElsewhere whether its address without any parameter leads to a view */
    FilteredListing(Address address, String defaultColumn, boolean beginsElsewhere) {
        this(address, defaultColumn, beginsElsewhere, "page");
    }

    private FilteredListing(Address address, String defaultColumn, boolean beginsElsewhere, String... rows) {
        super(arranged(address), defaultColumn, rows);
        moved = address.get(UP) != null || address.get(DOWN) != null;
        this.beginsElsewhere = beginsElsewhere;
    }

    /** The list that the current request asks for. */
    static FilteredListing of(String page, String defaultColumn) {
        return new FilteredListing(requested(page), defaultColumn);
    }

    /** A list that shows one of its rows, the parameter {@code id}, beside it: no filter. */
    static FilteredListing besideOne(Address address, String defaultColumn) {
        return new FilteredListing(address, defaultColumn, false, "page", "id");
    }

    /** A form of columns names each by itself, and by its button the one to move: as one value, in their order. */
    private static Address arranged(Address asked) {
        List<String> names = new ArrayList<>(
                Columns.named(String.join(",", asked.parameters().getOrDefault(Columns.PARAMETER, List.of()))));
        move(names, asked.get(UP), -1);
        move(names, asked.get(DOWN), 1);
        return asked.without(UP, DOWN).with(Columns.PARAMETER, String.join(",", names));
    }

    private static void move(List<String> names, String name, int step) {
        int from = names.indexOf(name);
        if (from >= 0 && from + step >= 0 && from + step < names.size()) {
            Collections.swap(names, from, from + step);
        }
    }

    @Override
    String link(Address other) {
        return beginsElsewhere && other.bare() ? whole(other.page()) : other.url();
    }

    /** The list without any filter, with whichever view it begins. */
    static String whole(String page) {
        return new Address(page, Map.of()).with(VIEW, WHOLE).url();
    }

    @Override
    public Object[] getKept() {
        return beginsElsewhere
                ? Stream.concat(Arrays.stream(super.getKept()), Stream.of(new AbstractMap.SimpleEntry<>(VIEW, WHOLE)))
                        .toArray()
                : super.getKept();
    }

    /** This list from that place on, its rows as they are; null for its beginning. */
    String at(String place) {
        return link(address().with("page", place));
    }

    /** What asks how many entries of this list are new since that moment. */
    String news(Instant since) {
        return new Address(
                        "news",
                        address()
                                .without("page", "sort", "order", "columns", "widths", "size")
                                .parameters())
                .with("list", name())
                .with("since", since.toEpochMilli())
                .url();
    }

    /** What writes all entries of this list into a file. */
    public String getExport() {
        return new Address(
                        "export",
                        address()
                                .without("page", "sort", "order", "widths", "size")
                                .parameters())
                .with("list", name())
                .url();
    }

    private String name() {
        return address().page().substring(0, address().page().indexOf('.'));
    }

    /** Whether a column was just moved, so that the form is open still. */
    boolean isMoved() {
        return moved;
    }

    /** How many rows a page has. */
    public int getSize() {
        String size = get("size");
        return SIZES.stream()
                .filter(each -> each.toString().equals(size))
                .findFirst()
                .orElse(SIZE);
    }

    /** How many rows a page may have, with the one that is set. */
    public List<Choice> getSizes() {
        return SIZES.stream()
                .map(size -> new Choice(
                        size.toString(), size.toString(), with("size", size == SIZE ? null : size), size == getSize()))
                .toList();
    }

    /** The page of one of its rows, from which the list can be gone through and come back to. */
    String row(String page, String source, String id) {
        Address here = beginsElsewhere && address().bare() ? address().with(VIEW, WHOLE) : address();
        return new Address(page, Map.of())
                .with("source", source)
                .with(Beside.LIST, here.query().length() > LONGEST ? null : here.query())
                .with(Marks.PARAMETER, find)
                .with("id", id)
                .url();
    }

    /** What the pages of its rows mark: the words that the list looks for; null for none. */
    void find(String words) {
        find = words;
    }
}
