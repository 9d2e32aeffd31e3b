package io.callboard.api;

import java.util.List;

/**
 * One page of a list, newest first.
 *
 * @param items at most as many as asked for
 * @param next address of the next page, as a path on this server; null on the last page
 */
public record Page<T>(List<T> items, String next) {}
