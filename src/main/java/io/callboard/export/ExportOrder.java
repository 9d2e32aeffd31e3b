package io.callboard.export;

import static java.util.Objects.requireNonNull;

import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Outcome;
import io.callboard.audit.Target;
import io.callboard.audit.Who;
import io.callboard.event.Numbers;
import io.callboard.list.Column;
import io.callboard.list.Field;
import io.callboard.list.Filter;
import io.callboard.list.Secrecy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody wants in a file.
 *
 * @param filter as the one who asks may see it
 * @param columns in their order
 */
public record ExportOrder<R>(
        Sheet<R> sheet,
        Filter filter,
        Numbers numbers,
        Format format,
        List<Column<R>> columns,
        Manner manner,
        Who who) {

    public ExportOrder {
        requireNonNull(sheet, "sheet");
        requireNonNull(filter, "filter");
        requireNonNull(numbers, "numbers");
        requireNonNull(format, "format");
        columns = List.copyOf(columns);
        requireNonNull(manner, "manner");
        requireNonNull(who, "who");
    }

    Note note(Outcome outcome) {
        Target target = Target.of(Target.Kind.LIST, sheet.name());
        return new Note(Deed.EXPORT, outcome, who, target, null, detail());
    }

    /** Format and filter; numbers in it are masked, whoever asked. */
    private String detail() {
        Map<String, List<String>> told = new TreeMap<>(filter.parameters());
        for (Field field : filter.fields().all()) {
            if (field.secrecy() != Secrecy.NONE) {
                told.computeIfPresent(field.name(), (name, values) -> values.stream()
                        .map(value -> masked(field, value))
                        .toList());
            }
        }
        String columns = this.columns.size() == sheet.all().size() ? "all columns" : this.columns.size() + " columns";
        return format.name().toLowerCase(Locale.ROOT) + ", " + columns + ", " + (told.isEmpty() ? "no filter" : told);
    }

    private static String masked(Field field, String value) {
        return field.secrecy() == Secrecy.NUMBER ? Numbers.HIDDEN.number(value) : Numbers.HIDDEN.text(value);
    }
}
