package io.callboard.schema;

/** The database cannot be used as it is; the message says why and what to do. The application does not start. */
public class CannotPrepareSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotPrepareSchemaException(String message) {
        super(message);
    }

    CannotPrepareSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
