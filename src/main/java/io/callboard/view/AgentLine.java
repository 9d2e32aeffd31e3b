package io.callboard.view;

/**
 * An agent's version in the page's table.
 *
 * @param version null for none
 * @param negative whether far more callers than with the others were unhappy
 * @param href to its calls
 * @param only the page for it alone
 */
public record AgentLine(
        String name,
        Integer version,
        String calls,
        String goal,
        String negativeShare,
        boolean negative,
        String answer,
        String cost,
        String href,
        String only) {}
