package io.callboard.schema;

/** The server has no data source of the name that a setting gives. */
class CannotFindDataSourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotFindDataSourceException(String name, Throwable cause) {
        super(
                "callboard.data-source: this server has no data source named " + name
                        + ". Write the JNDI name of one that it has, or remove the setting to use the server's default one.",
                cause);
    }
}
