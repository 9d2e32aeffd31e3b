package io.callboard.export;

import io.callboard.audit.Outcome;
import io.callboard.list.Portion;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Rows on their way into a file, those that were known last first: a row's id never changes, so each row is met once at
 * most, whatever arrives or changes meanwhile.
 */
public final class Export<R> implements AutoCloseable {

    static final int PORTION = 500;

    private static final System.Logger LOGGER = System.getLogger(Export.class.getName());

    private final Exports exports;
    private final ExportOrder<R> order;
    private final Instant begunAt;
    private boolean started;
    private boolean forgotten;
    private boolean closed;
    private boolean through;
    private long rows;

    Export(Exports exports, ExportOrder<R> order, Instant begunAt) {
        this.exports = exports;
        this.order = order;
        this.begunAt = begunAt;
    }

    ExportOrder<R> order() {
        return order;
    }

    /** Whether nobody has begun to read it by then: nobody may any more. */
    synchronized boolean forget(Instant limit) {
        forgotten = !started && begunAt.isBefore(limit);
        return forgotten;
    }

    private synchronized void start() throws IOException {
        if (forgotten) {
            throw new IOException("The export is not under way any more: nobody read it in time");
        }
        started = true;
    }

    private synchronized boolean isForgotten() {
        return forgotten;
    }

    /**
     * Writes all of it.
     *
     * @return how many rows
     * @throws IOException when nobody takes them, or too late
     */
    public long write(OutputStream out) throws IOException {
        start();
        RowWriter<R> writer = order.format().open(out, order.columns(), order.manner(), title());
        UUID last = null;
        do {
            Portion<R> portion = order.sheet().rows().before(order.filter(), last, PORTION);
            for (R row : portion.rows()) {
                writer.write(order.sheet().seen().apply(row, order.numbers()));
                rows++;
            }
            writer.flush();
            last = portion.last();
        } while (last != null);
        writer.end();
        through = true;
        return rows;
    }

    private String title() {
        String name = order.sheet().name();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Tells the audit how it ended. */
    @Override
    public void close() {
        if (!closed && !isForgotten()) {
            closed = true;
            LOGGER.log(
                    Level.DEBUG, "{0} rows of {1} exported", rows, order.sheet().name());
            exports.ended(this, through ? Outcome.DONE : Outcome.BROKEN_OFF, rows);
        }
    }
}
