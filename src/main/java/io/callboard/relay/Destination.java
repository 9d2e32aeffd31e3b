package io.callboard.relay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How far a destination is told. One node at a time relays to it, the one that holds its lease; numbers are given under
 * a lock of this row, so that they have no gap and stand in the order in which they are committed.
 */
@Entity
@Table(name = "relay_destination")
public class Destination {

    /**
     * So long others wait for a node that was killed. One whose broker hangs for longer may lose its lease, and then
     * what both send is the same.
     */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** So many may be given up one after the other: when nothing at all is taken, it is not for the messages. */
    static final int MOST_DEATHS = 10;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    @Id
    private String name;

    @Column(name = "last_sequence")
    private long lastSequence;

    @Column(name = "relayed_sequence")
    private long relayedSequence;

    @Column(name = "relayed_at")
    private Instant relayedAt;

    private String holder;

    @Column(name = "held_until")
    private Instant heldUntil;

    private int failures;

    @Column(name = "failing_since")
    private Instant failingSince;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "last_error")
    private String lastError;

    private int deaths;

    protected Destination() {}

    Destination(String name) {
        this.name = name;
    }

    /** Gives the lease to that node, if nobody else has it and no pause is being made. */
    boolean take(String node, Instant now) {
        boolean held = isHeld(now) && !holder.equals(node);
        boolean pausing = nextAttemptAt != null && nextAttemptAt.isAfter(now);
        if (held || pausing) {
            return false;
        }
        holder = node;
        renew(now);
        return true;
    }

    /** Whether a node sends to it at that moment. */
    boolean isHeld(Instant now) {
        return holder != null && heldUntil.isAfter(now);
    }

    boolean isHeldBy(String node) {
        return node.equals(holder);
    }

    void renew(Instant now) {
        heldUntil = now.plus(LEASE);
    }

    void release() {
        holder = null;
        heldUntil = null;
    }

    /** The number of the next message. */
    long next() {
        return ++lastSequence;
    }

    /** It took all up to that number. */
    void relayed(long sequence, Instant now) {
        relayedSequence = sequence;
        relayedAt = now;
        failures = 0;
        failingSince = null;
        nextAttemptAt = null;
        deaths = 0;
    }

    /** It is away, or takes nothing. */
    void failed(String why, Instant now) {
        pause(++failures, why, now);
    }

    /** Whether a message that it refused again and again may be given up. */
    boolean mayGiveUp() {
        return deaths < MOST_DEATHS;
    }

    /** It refused one message, so many times now. */
    void refused(int times, String why, Instant now) {
        failures++;
        pause(times, why, now);
    }

    void gaveUp(long sequence) {
        relayedSequence = sequence;
        deaths++;
        nextAttemptAt = null;
    }

    /** What a failure begins with that befell one message sent alone. */
    static String place(UUID message) {
        return "message " + message + " of ";
    }

    /** Whether it failed last at that message. */
    boolean isStoppedAt(UUID message) {
        return failingSince != null && lastError != null && lastError.startsWith(place(message));
    }

    /** Somebody gave that message up, at which it failed: nothing is known against the next one. */
    void skip(long sequence) {
        relayedSequence = sequence;
        failures = 0;
        failingSince = null;
        nextAttemptAt = null;
    }

    private void pause(int times, String why, Instant now) {
        failingSince = failingSince == null ? now : failingSince;
        lastError = why;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(times - 1, 10));
        nextAttemptAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    public String getName() {
        return name;
    }

    /** The last number given to a message. */
    public long getLastSequence() {
        return lastSequence;
    }

    /** All up to this one are relayed or given up. */
    public long getRelayedSequence() {
        return relayedSequence;
    }

    /** When it took something last; null when it never did. */
    public Instant getRelayedAt() {
        return relayedAt;
    }

    /** Failures since it took something last. */
    public int getFailures() {
        return failures;
    }

    /** Null while it takes what comes. */
    public Instant getFailingSince() {
        return failingSince;
    }

    /** What was last wrong; may be null. */
    public String getLastError() {
        return lastError;
    }
}
