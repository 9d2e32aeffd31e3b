package io.callboard.api;

/** A query parameter that cannot be understood; answered with 400. */
class BadQueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    BadQueryException(String parameter, String remedy) {
        super(remedy);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
