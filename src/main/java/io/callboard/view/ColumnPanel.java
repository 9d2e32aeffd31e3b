package io.callboard.view;

import io.callboard.list.Column;
import io.callboard.list.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of a list of calls or chats: those that are shown, and what else can be. */
public final class ColumnPanel<R> {

    private final FilteredListing list;
    private final Columns<R> columns;
    private final Words words;
    private final Cells<R> cells;
    private final String said;
    private final List<Column<R>> chosen;
    private final ColumnWidths widths;
    private final List<ColumnHead> shown;

    /** What a row has in each column. */
    interface Cells<R> {
        Cell of(R row, Column<R> column);
    }

    /** A cell and the column that it is in. */
    public record Placed(ColumnHead column, Cell cell) {}

    /** @param said the column where it stands what words that are looked for were said in; null when none are */
    ColumnPanel(FilteredListing list, Columns<R> columns, Words words, Cells<R> cells, String said) {
        this.list = list;
        this.columns = columns;
        this.words = words;
        this.cells = cells;
        this.said = said;
        widths = ColumnWidths.parse(
                list.get(ColumnWidths.PARAMETER), name -> columns.find(name).isPresent());
        chosen = new ArrayList<>(columns.shown(list.get(Columns.PARAMETER)));
        columns.find(said).filter(column -> !chosen.contains(column)).ifPresent(chosen::add);
        shown = chosen.stream().map(column -> head(column, true)).toList();
    }

    private ColumnHead head(Column<R> column, boolean isShown) {
        String name = column.name();
        Integer rem = widths.of(name);
        String width = ColumnLook.width(name, rem);
        String style = ColumnLook.style(name, isUsual());
        if (name.equals(said)) {
            String best = words.get("search.best");
            return new ColumnHead(name, words.get("search.column"), best, "BEST", width, rem, style, isShown, false);
        }
        String title = "column." + name + ".title";
        return new ColumnHead(
                name,
                words.get("column." + name),
                words.has(title) ? words.get(title) : null,
                column.sort() == null ? null : column.sort().toUpperCase(Locale.ROOT),
                width,
                rem,
                style,
                isShown,
                name.equals(columns.naming()));
    }

    /** Whether nobody chose: then some give way where there is no room for all. */
    public boolean isUsual() {
        return list.get(Columns.PARAMETER) == null;
    }

    /** Whether somebody gave one another width: then the table is as wide as its columns, and scrolls where there is no room. */
    public boolean isSized() {
        return !widths.widths().isEmpty();
    }

    /** The same page of the list with the usual widths. */
    public String getUnsized() {
        return list.link(list.address().without(ColumnWidths.PARAMETER));
    }

    public int getNarrowest() {
        return ColumnWidths.LEAST;
    }

    public int getWidest() {
        return ColumnWidths.MOST;
    }

    public List<ColumnHead> getShown() {
        return shown;
    }

    /** Those that are shown in their order, and then the others. */
    public List<ColumnHead> getAll() {
        return Stream.concat(
                        shown.stream(),
                        columns.all().stream()
                                .filter(column -> !chosen.contains(column))
                                .map(column -> head(column, false)))
                .toList();
    }

    /** What the row has in each of the columns that are shown. */
    public List<Placed> cells(R row) {
        return IntStream.range(0, chosen.size())
                .mapToObj(i -> new Placed(shown.get(i), cells.of(row, chosen.get(i))))
                .toList();
    }

    /** The columns that the address names and there are none of; null when there are all. */
    public String getUnknown() {
        List<String> unknown = columns.unknown(list.get(Columns.PARAMETER));
        return unknown.isEmpty() ? null : String.join(", ", unknown);
    }

    /** What the address gives as a width and is none; null when there is nothing. */
    public String getNoWidth() {
        return widths.unknown().isEmpty() ? null : String.join(", ", widths.unknown());
    }

    /** The list with the columns that it has when nobody chose. */
    public String getReset() {
        return list.without(Columns.PARAMETER, ColumnWidths.PARAMETER);
    }

    /** Whether one was just moved, so that the form stays open. */
    public boolean isMoved() {
        return list.isMoved();
    }

    /** What the row is called. */
    public String name(R row) {
        return cells.of(row, columns.find(columns.naming()).orElseThrow()).text();
    }

    /** What its form sends along. */
    public List<Parameter> getKept() {
        return list.parametersBut(Columns.PARAMETER, "page");
    }
}
