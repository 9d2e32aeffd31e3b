package io.callboard.export;

import io.callboard.list.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook whose moments, lengths and amounts are numbers. Texts are texts, never formulas, and are written where they
 * stand: a table of all of them would take memory for each. A sheet has room for {@value #MOST} rows; what is more goes
 * on on the next.
 */
final class XlsxWriter<R> implements RowWriter<R> {

    /** Besides the heading. */
    static final int MOST = Worksheet.MAX_ROWS - 1;

    /** A cell holds no more characters. */
    static final int LONGEST = 32_767;

    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    private static final double WIDTH = 18;

    private final Workbook workbook;
    private final List<Column<R>> columns;
    private final Manner manner;
    private final String title;
    private final int most;
    private Worksheet sheet;
    private int sheets;
    private int line;

    XlsxWriter(OutputStream out, List<Column<R>> columns, Manner manner, String title) throws IOException {
        this(out, columns, manner, title, MOST);
    }

    /** @param most rows a sheet, besides the heading */
    XlsxWriter(OutputStream out, List<Column<R>> columns, Manner manner, String title, int most) throws IOException {
        this.workbook = new Workbook(out, "Callboard", null);
        this.columns = columns;
        this.manner = manner;
        this.title = title;
        this.most = most;
        begin();
    }

    private void begin() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
        sheet.freezePane(0, 1);
        List<String> heading = Heading.of(columns, manner);
        for (int i = 0; i < heading.size(); i++) {
            sheet.width(i, WIDTH);
            sheet.inlineString(0, i, heading.get(i));
            sheet.style(0, i).bold().set();
        }
        line = 1;
    }

    @Override
    public void write(R row) throws IOException {
        if (line > most) {
            begin();
        }
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            cell(i, Unit.of(column.name()).spoken(column.value().apply(row), manner.zone()));
        }
        line++;
    }

    private void cell(int column, Object value) {
        if (value instanceof ZonedDateTime moment) {
            sheet.value(line, column, moment);
            sheet.style(line, column).format(MOMENT).set();
        } else if (value instanceof BigDecimal decimal) {
            sheet.value(line, column, decimal.doubleValue());
        } else if (value instanceof Number number) {
            sheet.value(line, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(line, column, flag);
        } else if (value != null) {
            sheet.inlineString(line, column, cut(value.toString()));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void end() throws IOException {
        workbook.finish();
    }
}
