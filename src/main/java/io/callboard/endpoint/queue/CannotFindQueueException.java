package io.callboard.endpoint.queue;

/** The server has no connection factory of that name. */
class CannotFindQueueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotFindQueueException(String name, Throwable cause) {
        super(name, cause);
    }
}
