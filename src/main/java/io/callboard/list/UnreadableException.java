package io.callboard.list;

/** A value that cannot be read, before it is known whose it is. */
class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Remedy remedy;
    private final String detail;

    UnreadableException(Remedy remedy, String detail) {
        super(remedy.name());
        this.remedy = remedy;
        this.detail = detail;
    }

    UnreadableException(Remedy remedy) {
        this(remedy, "");
    }

    BadFilterException of(String parameter) {
        return new BadFilterException(parameter, remedy, detail);
    }
}
