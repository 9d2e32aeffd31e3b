package io.callboard.endpoint;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * How many bytes the bodies of all requests may take that are read or judged at the same moment: anybody can send them,
 * without a key. What was handed over to the inbox is counted there.
 */
@ApplicationScoped
class BodyBudget {

    /** The last quarter is kept for bodies that have not taken more yet, as most deliveries never do: 64 KiB, grown. */
    static final int SMALL = 72 << 10;

    private final long max;
    private long taken;

    BodyBudget() {
        this(Runtime.getRuntime().maxMemory() / 8);
    }

    /** @param max in bytes, at least 1 */
    BodyBudget(long max) {
        if (max < 1) {
            throw new IllegalArgumentException("max: " + max);
        }
        this.max = max;
    }

    /** For one request; nothing is taken yet. */
    Share share() {
        return new Share();
    }

    synchronized long taken() {
        return taken;
    }

    private synchronized boolean take(Share share, long more) {
        long limit = share.bytes + more > SMALL ? max - max / 4 : max;
        boolean alone = taken == share.bytes;
        if (!alone && taken + more > limit) {
            return false;
        }
        taken += more;
        share.bytes += more;
        return true;
    }

    private synchronized void give(Share share, long some) {
        taken -= some;
        share.bytes -= some;
    }

    /** What one request has taken. */
    final class Share implements AutoCloseable {

        private long bytes;

        /** Takes so many more at once; false, and none is taken, when there is no room. Who is alone always finds it. */
        boolean take(int more) {
            return BodyBudget.this.take(this, more);
        }

        /** @param some at most what was taken */
        void give(int some) {
            BodyBudget.this.give(this, some);
        }

        /** Gives all back. It may be closed more than once. */
        @Override
        public void close() {
            BodyBudget.this.give(this, bytes);
        }
    }
}
