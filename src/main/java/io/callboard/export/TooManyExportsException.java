package io.callboard.export;

/** As many exports are under way as may be; one more can begin when one of them has ended. */
public class TooManyExportsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int most;

    TooManyExportsException(int most) {
        super(most + " exports are under way");
        this.most = most;
    }

    /** How many may be under way at the same time. */
    public int most() {
        return most;
    }
}
