package io.callboard.access;

import java.time.Duration;
import java.time.Instant;

/** How many wrong passwords pass, and how long one waits then. Each attempt counts as wrong until it is taken back. */
interface LoginLimit {

    /**
     * What is known of a name, of an address, or of both.
     *
     * @param failures wrong passwords
     * @param at as of when: what that means is the limit's own matter
     */
    record Tally(int failures, Instant at) {}

    /** One more. */
    Tally count(Tally known, Instant now);

    /** One less: it was none, as if it had not been counted. */
    Tally takeBack(Tally known);

    /** How long to wait before the next one is looked at; zero or less for not at all. */
    Duration wait(Tally known, Instant now);
}
