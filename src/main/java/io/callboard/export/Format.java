package io.callboard.export;

import io.callboard.list.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What kind of file it is. */
public enum Format {
    CSV("text/csv;charset=UTF-8") {
        @Override
        <R> RowWriter<R> open(OutputStream out, List<Column<R>> columns, Manner manner, String title)
                throws IOException {
            return new CsvWriter<>(out, columns, manner);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        <R> RowWriter<R> open(OutputStream out, List<Column<R>> columns, Manner manner, String title)
                throws IOException {
            return new XlsxWriter<>(out, columns, manner, title);
        }
    },
    NDJSON("application/x-ndjson") {
        @Override
        <R> RowWriter<R> open(OutputStream out, List<Column<R>> columns, Manner manner, String title)
                throws IOException {
            return new NdjsonWriter<>(out, columns);
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Begins a file. */
    abstract <R> RowWriter<R> open(OutputStream out, List<Column<R>> columns, Manner manner, String title)
            throws IOException;
}
