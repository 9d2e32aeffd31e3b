package io.callboard.relay.jms;

/** The server has no connection factory of that name. */
class CannotFindBrokerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotFindBrokerException(String name, Throwable cause) {
        super(name, cause);
    }
}
