package io.callboard.insight;

/**
 * The calls of one agent's version.
 *
 * @param id the provider's id; null for calls without an agent
 * @param name null when it is not told
 * @param version null when it is not told
 */
public record AgentCounts(String id, String name, Integer version, Counts counts, Waits waits) {}
