package io.callboard.export;

import io.callboard.list.Column;
import java.util.List;
import java.util.ResourceBundle;

/** The first row of a file: in words for people, by the API's names for programs. */
final class Heading {

    private Heading() {}

    static <R> List<String> of(List<Column<R>> columns, Manner manner) {
        if (!manner.isSpoken()) {
            return columns.stream().map(Column::name).toList();
        }
        ResourceBundle words = ResourceBundle.getBundle("io.callboard.export.column", manner.language());
        return columns.stream().map(column -> words.getString(column.name())).toList();
    }
}
