package io.callboard.view;

/**
 * An agent's version in the page's table.
 *
 * @param version null for none
 * @param negative whether far more callers than with the others were unhappy
 * @param href to its calls; null when it has none
 * @param chatsHref to its chats; null when it has none
 * @param only the page for it alone
 */
public record AgentLine(
        String name,
        Integer version,
        String calls,
        String chats,
        String goal,
        String negativeShare,
        boolean negative,
        String answer,
        String cost,
        String href,
        String chatsHref,
        String only) {}
