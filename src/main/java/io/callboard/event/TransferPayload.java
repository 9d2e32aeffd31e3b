package io.callboard.event;

import java.time.Instant;

/**
 * One step of a transfer attempt.
 *
 * @param destination E.164 or {@code sip:…}; null when the event does not say
 * @param extension digits; null when there is none
 * @param kind {@code warm_transfer}, {@code cold_transfer}, {@code agentic_warm_transfer} today; null when not told
 * @param at when it was sent
 */
public record TransferPayload(String destination, String extension, String kind, Instant at) {}
