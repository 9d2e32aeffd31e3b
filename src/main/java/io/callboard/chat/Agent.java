package io.callboard.chat;

/**
 * An agent that has answered chats.
 *
 * @param id the provider's
 * @param name the one it had last; null when none was told
 */
public record Agent(String id, String name) {}
