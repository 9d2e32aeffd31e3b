/**
 * Refused webhook requests, counted: how many, for which cause, from which address, and what to do about it.
 *
 * <p>In comes a {@link io.callboard.rejection.Rejection} for each, without anything of its body, signature or key; it is
 * counted in memory and nothing waits for the database. Every few seconds the counts go to the table, one row for each
 * cause, address and source in a minute. However many requests come and from wherever, memory, rows of a minute and rows
 * of the table have a bound. Out go lists for the page and the API, and {@link io.callboard.rejection.Advice} for
 * administrators. May import {@code config}, {@code event} and {@code list}; imported by {@code endpoint},
 * {@code api} and {@code view}.
 */
package io.callboard.rejection;
