package io.callboard.insight;

/**
 * The calls and chats of one agent's version.
 *
 * @param id the provider's id; null for calls and chats without an agent
 * @param name null when it is not told
 * @param version null when it is not told
 * @param counts of its calls
 * @param chats how many
 */
public record AgentCounts(String id, String name, Integer version, Counts counts, Waits waits, long chats) {}
