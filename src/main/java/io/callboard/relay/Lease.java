package io.callboard.relay;

/** A node's right to relay to a destination. */
public record Lease(String destination, String node) {}
