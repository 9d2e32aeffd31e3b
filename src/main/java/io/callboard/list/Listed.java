package io.callboard.list;

import java.util.function.UnaryOperator;

/** What a list shows of the rows that fit its filter: one page of them, and how all of them are spread. */
public record Listed<R>(Slice<R> slice, Tally tally) {

    /** The same with each row of the page changed. */
    public Listed<R> map(UnaryOperator<R> change) {
        return new Listed<>(slice.map(change), tally);
    }
}
