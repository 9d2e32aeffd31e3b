package io.callboard.list;

import jakarta.ejb.ApplicationException;

/**
 * The database refused what was written, as when two make the same row at once; the transaction is undone, the cause says
 * why. Servers log what leaves a bean otherwise, with all that was to be written: what people said, their numbers.
 */
@ApplicationException(rollback = true)
public class WriteRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WriteRefusedException(Throwable cause) {
        super(cause);
    }
}
