package io.callboard.trace;

/** The trace that a thread works for at one moment, to come back to. */
public interface Kept extends AutoCloseable {

    /** On the same thread: it works for that one again, whatever was left there meanwhile. */
    @Override
    void close();
}
