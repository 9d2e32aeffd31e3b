package io.callboard.endpoint;

/** As many bytes of bodies are in memory as are set aside for them. */
class CannotHoldBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotHoldBodyException() {
        // Thrown in floods: where from is known
        super("no room for its body", null, false, false);
    }
}
