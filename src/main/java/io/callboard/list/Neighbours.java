package io.callboard.list;

/**
 * What stands beside a row of a list.
 *
 * @param previous null for the first row
 * @param next null for the last row
 */
public record Neighbours<R>(R previous, R next) {

    /** Of a row that stands alone. */
    public static <R> Neighbours<R> none() {
        return new Neighbours<>(null, null);
    }
}
