package io.callboard.export;

import io.callboard.list.Column;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A CSV file. Every text is in quotation marks, and guarded; numbers are not.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvWriter<R> implements RowWriter<R> {

    private final Writer out;
    private final List<Column<R>> columns;
    private final Manner manner;
    private final char separator;
    private final FormulaGuard guard;

    CsvWriter(OutputStream out, List<Column<R>> columns, Manner manner) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        this.columns = columns;
        this.manner = manner;
        separator = manner.semicolon() ? ';' : ',';
        guard = new FormulaGuard(separator);
        if (manner.mark()) {
            this.out.write('\uFEFF');
        }
        line(Heading.of(columns, manner));
    }

    @Override
    public void write(R row) throws IOException {
        line(columns.stream().map(column -> value(column, row)).toList());
    }

    private Object value(Column<R> column, R row) {
        Object value = column.value().apply(row);
        return manner.isSpoken()
                ? Unit.of(column.name()).spoken(value, manner.zone())
                : Unit.together(Unit.of(column.name()).api(value));
    }

    private void line(List<?> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.write(separator);
            }
            field(values.get(i));
        }
        out.write("\r\n");
    }

    private void field(Object value) throws IOException {
        if (value instanceof Number number) {
            String plain = number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
            out.write(manner.semicolon() ? plain.replace('.', ',') : plain);
        } else if (value instanceof Boolean) {
            out.write(value.toString());
        } else if (value instanceof ZonedDateTime moment) {
            out.write(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
        } else if (value != null) {
            out.write('"');
            out.write(guard.guarded(value.toString()).replace("\"", "\"\""));
            out.write('"');
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
