package io.callboard.view;

import io.callboard.list.Columns;
import jakarta.faces.context.FacesContext;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Filter, order and page of a list: all of it is in the address, so that a link shows the same to everyone. */
public class Listing {

    static final int SIZE = 25;

    /** How the list looks, whatever it shows. */
    static final Set<String> LOOKS = Set.of("sort", "order", Columns.PARAMETER, ColumnWidths.PARAMETER, "size");

    /** What a form of filters has no fields for. */
    private static final Set<String> KEPT =
            Stream.concat(LOOKS.stream(), Stream.of("period", "until", "tab")).collect(Collectors.toUnmodifiableSet());

    /** What is asked for once, and no part of the list. */
    private static final Set<String> ONCE = Set.of("verify", BulkQuestion.ASK, BulkQuestion.PICK);

    private final Address address;
    private final String defaultColumn;

    /** What another list than this one starts without: it is about rows of this one. */
    private final String[] rows;

    Listing(Address address, String defaultColumn) {
        this(address, defaultColumn, "page", "id");
    }

    Listing(Address address, String defaultColumn, String... rows) {
        this.address = address;
        this.defaultColumn = defaultColumn;
        this.rows = rows;
    }

    /** The list that the current request asks for. */
    static Listing of(String page, String defaultColumn) {
        return new Listing(requested(page), defaultColumn);
    }

    static Address requested(String page) {
        Map<String, List<String>> parameters = new TreeMap<>();
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .forEach((name, values) -> parameters.put(name, List.of(values)));
        parameters.keySet().removeIf(name -> !Address.PARAMETER.matcher(name).matches() || ONCE.contains(name));
        return new Address(page, parameters);
    }

    /** The parameter's value; null when there is none. */
    public String get(String name) {
        return address.get(name);
    }

    /** The parameter's value as a constant of that enum, in any case; null when it is none. */
    <E extends Enum<E>> E get(String name, Class<E> type) {
        String value = get(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        return null;
    }

    Address address() {
        return address;
    }

    /** The page that a form of filters sends to. */
    public String getPage() {
        return address.page();
    }

    /** What a form of filters must send along: what it has no fields for. */
    public Object[] getKept() {
        Map<String, String> first = new LinkedHashMap<>();
        address.only(KEPT).parameters().forEach((name, values) -> first.put(name, values.get(0)));
        return first.entrySet().toArray();
    }

    /** What a form must send along to come back to this list, each value of several. */
    public List<Parameter> getParameters() {
        return parametersBut();
    }

    /** All that a form must send along but these. */
    List<Parameter> parametersBut(String... names) {
        return address.without(names).parameters().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Parameter(entry.getKey(), value)))
                .toList();
    }

    /** What leads to a list of this kind. */
    String link(Address other) {
        return other.url();
    }

    /** This list with another value of one filter, from its first page; null for none. */
    public String with(String name, Object value) {
        return link(address.without(rows).with(name, value));
    }

    /** This list without some filters, from its first page. */
    String without(String... names) {
        return link(address.without(rows).without(names));
    }

    /** The same list, order and columns included, without any filter. */
    public String getUnfiltered() {
        return link(address.only(LOOKS));
    }

    /** This list with one entry of it opened beside it. */
    public String opened(Object id) {
        return address.with("id", id).url();
    }

    public String getClosed() {
        return address.without("id").url();
    }

    /** Which way it goes where the address does not tell. */
    boolean isUpwards() {
        return false;
    }

    boolean isAscending() {
        return get("order") == null ? isUpwards() : "asc".equals(get("order"));
    }

    /** The address that sorts by that column; the other way round when it does already. */
    public String sorted(String column) {
        boolean turn = isSortedBy(column) && isAscending() == isUpwards();
        String name = column.equals(defaultColumn) ? null : column.toLowerCase(Locale.ROOT);
        return link(
                address.without(rows).with("sort", name).with("order", turn ? (isUpwards() ? "desc" : "asc") : null));
    }

    /** What a screen reader is told of that column. */
    public String ariaSort(String column) {
        if (!isSortedBy(column)) {
            return "none";
        }
        return isAscending() ? "ascending" : "descending";
    }

    private boolean isSortedBy(String column) {
        return column.equalsIgnoreCase(Objects.requireNonNullElse(get("sort"), defaultColumn));
    }

    /** The same once more. */
    public String getAgain() {
        return link(address);
    }

    /**
     * The presets of time, with the one that is set.
     *
     * @param zone in which their days are, so that the address shows the same to everyone
     */
    List<Choice> periods(Words words, ZoneId zone) {
        boolean custom = get("from") != null || get("to") != null || get("until") != null;
        String set = Objects.requireNonNullElse(get("period"), "");
        return List.of("today", "yesterday", "7d", "30d", "").stream()
                .map(preset -> new Choice(
                        preset,
                        words.get("period." + (preset.isEmpty() ? "all" : preset)),
                        link(address.without(rows)
                                .without("from", "to", "until", "zone")
                                .with("period", preset)
                                .with("zone", preset.isEmpty() ? null : zone)),
                        !custom && preset.equals(set)))
                .toList();
    }
}
