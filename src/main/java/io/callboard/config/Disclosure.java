package io.callboard.config;

/**
 * What may leave the board, and how much at a time.
 *
 * @param reveal whether viewers may have one phone number after the other shown, each time audited
 * @param exports how many exports may be under way at the same time on each node, from 1
 */
public record Disclosure(boolean reveal, int exports) {}
