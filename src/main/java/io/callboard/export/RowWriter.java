package io.callboard.export;

import java.io.IOException;

/** Writes rows into a file, one after the other; the file is whole once it is ended. */
interface RowWriter<R> {

    void write(R row) throws IOException;

    /** What was written so far may go. */
    void flush() throws IOException;

    /** Ends the file; leaves the stream open. A file that broke off is not ended, so that nobody takes it for whole. */
    void end() throws IOException;
}
