package io.callboard.inbox;

/** How many deliveries may wait in memory, counted and in bytes. */
final class Capacity {

    private final int maxCount;
    private final long maxBytes;

    private int count;
    private long bytes;

    /**
     * @param maxCount at least 1
     * @param maxBytes a delivery that alone is larger waits alone
     */
    Capacity(int maxCount, long maxBytes) {
        if (maxCount < 1) {
            throw new IllegalArgumentException("maxCount: " + maxCount);
        }
        this.maxCount = maxCount;
        this.maxBytes = maxBytes;
    }

    /** Counts it until it is answered; false, and it is not counted, when there is no room. */
    boolean admit(Waiting waiting) {
        synchronized (this) {
            if (count > 0 && (count >= maxCount || bytes + waiting.size() > maxBytes)) {
                return false;
            }
            count++;
            bytes += waiting.size();
        }
        waiting.answer().whenComplete((id, failure) -> leave(waiting));
        return true;
    }

    private synchronized void leave(Waiting waiting) {
        count--;
        bytes -= waiting.size();
    }

    synchronized int count() {
        return count;
    }
}
