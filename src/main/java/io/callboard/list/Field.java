package io.callboard.list;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something that a list can be filtered by.
 *
 * @param name of its parameter, and of its words: {@code filter.<name>}
 * @param several whether it takes more than one value
 * @param counted the column whose values are offered with their counts; null for none
 * @param title the column with what such a value is called; null when it is called by itself
 * @param beside what is joined to the listed table for the counted column, of which a row may have several; null when
 *     that is the table's own
 * @param givesWayTo names of fields that count alone when they are set, too
 */
public record Field(
        String name,
        boolean several,
        Reading reading,
        Rule rule,
        Secrecy secrecy,
        String counted,
        String title,
        String beside,
        List<String> givesWayTo) {

    public Field {
        requireNonNull(name, "name");
        requireNonNull(reading, "reading");
        requireNonNull(rule, "rule");
        requireNonNull(secrecy, "secrecy");
    }

    /** Takes one value. */
    public static Field one(String name, Reading reading, Rule rule) {
        return new Field(name, false, reading, rule, Secrecy.NONE, null, null, null, List.of());
    }

    /** Takes any number of values. */
    public static Field many(String name, Reading reading, Rule rule) {
        return new Field(name, true, reading, rule, Secrecy.NONE, null, null, null, List.of());
    }

    /** The same, of values that are offered with their counts. */
    public Field counted(String column) {
        return counted(column, null);
    }

    public Field counted(String column, String title) {
        return new Field(
                name, several, reading, rule, secrecy, requireNonNull(column, "column"), title, beside, givesWayTo);
    }

    /**
     * The same, of values that rows have any number of. All that are asked for must be there, so they are counted among the
     * rows that fit what is asked for already.
     *
     * @param join a table and its condition, which may ask for the row's source and provider's id alone
     */
    public Field countedBeside(String column, String join) {
        return new Field(
                name,
                several,
                reading,
                rule,
                secrecy,
                requireNonNull(column, "column"),
                title,
                requireNonNull(join, "join"),
                givesWayTo);
    }

    /** The same, for values that not everybody may see. */
    public Field secret(Secrecy secrecy) {
        return new Field(name, several, reading, rule, secrecy, counted, title, beside, givesWayTo);
    }

    /** The same, left out when one of those is set. */
    public Field unless(String... others) {
        return new Field(name, several, reading, rule, secrecy, counted, title, beside, List.of(others));
    }

    /** Whether its values are a column of the listed table. */
    boolean isCounted() {
        return counted != null && beside == null;
    }

    boolean isCountedBeside() {
        return beside != null;
    }
}
