package io.callboard.config;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All settings, read and checked once at start.
 *
 * @param sources the webhook senders, in order; empty when no key is configured
 * @param unsigned whether unsigned deliveries from a loopback peer without proxy headers are let in
 * @param trustedProxies CIDR blocks whose {@code X-Forwarded-For} counts
 * @param tolerance how far a signature's time may be from the clock, either way, inclusive
 * @param bodyLimit the largest accepted body, in bytes
 * @param publicUrl the board's address as its users see it, without a slash at its end; empty when not set
 * @param rawRetention how long raw bodies are kept; empty for ever
 * @param rejectionRetention how long counts of refused requests are kept
 * @param spoolFolder where deliveries are kept while the database is away
 * @param spoolLimit bytes that may lie there
 * @param broker where changes of calls and chats are published
 * @param metricsAddresses CIDR blocks from which the metrics may be read without a user
 * @param recordingHosts the only hosts that recordings are fetched from, each with {@code *.} in front or a port behind
 *     it where it was given so; {@code public} stands for all that have public addresses
 * @param searchLanguages PostgreSQL's text search configurations whose forms of a word are found by each other
 * @param signOn how people get in
 * @param disclosure what may leave the board
 * @param stuckAfter how long after the last that was told of a call or chat its end must have been missed
 */
public record Settings(
        List<Source> sources,
        Unsigned unsigned,
        List<String> trustedProxies,
        Duration tolerance,
        long bodyLimit,
        Optional<URI> publicUrl,
        Optional<Duration> rawRetention,
        Duration rejectionRetention,
        Path spoolFolder,
        long spoolLimit,
        Broker broker,
        List<String> metricsAddresses,
        List<String> recordingHosts,
        List<String> searchLanguages,
        SignOn signOn,
        Disclosure disclosure,
        Duration stuckAfter) {

    /** Whether unsigned deliveries are let in at all. */
    public enum Unsigned {
        /** Never: the default. */
        REFUSED,
        /** From a loopback peer without proxy headers: for a developer's machine. */
        LOOPBACK
    }

    public Settings {
        sources = List.copyOf(sources);
        requireNonNull(unsigned, "unsigned");
        trustedProxies = List.copyOf(trustedProxies);
        requireNonNull(tolerance, "tolerance");
        requireNonNull(publicUrl, "publicUrl");
        requireNonNull(rawRetention, "rawRetention");
        requireNonNull(rejectionRetention, "rejectionRetention");
        requireNonNull(spoolFolder, "spoolFolder");
        requireNonNull(broker, "broker");
        metricsAddresses = List.copyOf(metricsAddresses);
        recordingHosts = List.copyOf(recordingHosts);
        searchLanguages = List.copyOf(searchLanguages);
        requireNonNull(signOn, "signOn");
        requireNonNull(disclosure, "disclosure");
        requireNonNull(stuckAfter, "stuckAfter");
    }

    /** Whether no delivery can be verified: no source has a key and unsigned ones are refused. */
    public boolean isUnconfigured() {
        return sources.isEmpty() && unsigned == Unsigned.REFUSED;
    }
}
