package io.callboard.inbox.spool;

import java.util.UUID;

/** A spool file does not hold what was written to it. */
public final class DamagedSpoolFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DamagedSpoolFileException(UUID id) {
        super("The spool file of delivery " + id + " is damaged");
    }
}
