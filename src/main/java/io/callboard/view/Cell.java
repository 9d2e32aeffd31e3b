package io.callboard.view;

import io.callboard.search.Excerpt;
import java.time.Instant;
import java.util.List;

/**
 * What a list shows of a row in one column.
 *
 * @param kind name, time, pill, signs, said or text: which of the following is shown
 * @param style further classes of its text: slow, none, basic, mono
 * @param text of a name or text; null for none
 * @param title the whole of what is short; null for none
 * @param note what stands smaller behind the text; null for none
 * @param href the page of a name's row
 * @param moment of a time; null for none
 * @param pill null for none
 * @param signs the icons before a name, or all there is
 * @param marks the icons behind a name: what people added
 * @param excerpt where words that are looked for were said; null for none
 */
public record Cell(
        String kind,
        String style,
        String text,
        String title,
        String note,
        String href,
        Instant moment,
        Pill pill,
        List<Sign> signs,
        List<Sign> marks,
        Excerpt excerpt) {

    /** An icon and its meaning. */
    public record Sign(String icon, String label) {}

    /** What leads to the row. */
    static Cell name(Sign sign, String text, String title, String href) {
        return new Cell("name", "", text, title, null, href, null, null, List.of(sign), List.of(), null);
    }

    static Cell time(Instant moment) {
        return new Cell("time", "", null, null, null, null, moment, null, List.of(), List.of(), null);
    }

    static Cell pill(Pill pill) {
        return new Cell("pill", "", null, null, null, null, null, pill, List.of(), List.of(), null);
    }

    static Cell signs(List<Sign> signs) {
        return new Cell("signs", "", null, null, null, null, null, null, signs, List.of(), null);
    }

    /** A line in which words were said, and the page that shows it. */
    static Cell said(Excerpt excerpt, String row) {
        String line = row + "#" + Marks.anchor(excerpt.number());
        return new Cell("said", "", null, null, null, line, null, null, List.of(), List.of(), excerpt);
    }

    /** A text; a dash for none. */
    static Cell text(String text) {
        boolean none = text == null || text.isBlank() || text.equals(Figures.NONE);
        return new Cell(
                "text",
                none ? "none" : "",
                none ? Figures.NONE : text,
                none ? null : text,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    /** The same, set in another way. */
    Cell styled(String other) {
        return new Cell(kind, other, text, title, note, href, moment, pill, signs, marks, excerpt);
    }

    Cell titled(String other) {
        return new Cell(kind, style, text, other, note, href, moment, pill, signs, marks, excerpt);
    }

    Cell noted(String other) {
        return new Cell(kind, style, text, title, other, href, moment, pill, signs, marks, excerpt);
    }

    /** The same of a row that people added something to. */
    Cell marked(List<Sign> others) {
        return new Cell(kind, style, text, title, note, href, moment, pill, signs, others, excerpt);
    }
}
